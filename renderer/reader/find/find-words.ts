const numbers = new Intl.NumberFormat('en-GB');

/** `3 of 41`; `41 hits` while one is at none; `3 of more than 100,000` when not all were counted. */
export function countWords(position: number, count: number, isMore: boolean): string {
  if (count === 0) return 'No hits';
  const number = isMore ? `more than ${numbers.format(count)}` : numbers.format(count);
  if (position >= 0) return `${numbers.format(position + 1)} of ${number}`;
  return count === 1 && !isMore ? '1 hit' : `${number} hits`;
}
