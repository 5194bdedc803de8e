/** A cell as a link, where it is a whole http or https address; else null. Nothing else is ever made a link. */
export function webAddress(cell: string): string | null {
  if (!/^https?:\/\/[^\s<>"]+$/i.test(cell) || !URL.canParse(cell)) return null;
  return new URL(cell).href;
}
