/** Words as one puts them into a text of one's own: “words” (Fenbert, 2026, para. 3). */
export function quoteWithCitation(words: string, citation: string): string {
  return `${inQuotationMarks(words)} ${citation}`.trimEnd();
}

/** Words that stand in quotation marks of their own already are left as they are: they are verbatim. */
function inQuotationMarks(words: string): string {
  return /^["“„«]/u.test(words) && /["”“»]$/u.test(words) ? words : `“${words}”`;
}
