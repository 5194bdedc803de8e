/** `1 quote`, `12 quotes`. */
export function quotesInWords(count: number): string {
  return count === 1 ? '1 quote' : `${count.toLocaleString('en')} quotes`;
}
