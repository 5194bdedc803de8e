/** Elements that make a difference to how a text is read. Colours and typefaces, as programs copy them, make none. */
const structure = /<(?:h[1-6]|p|ul|ol|li|blockquote|table|tr|br|div|figcaption)\b/i;

/** What a clipboard holds as markup, when there is more to it than its words; null otherwise. It is never shown as markup. */
export function markupIn(clipboard: Pick<DataTransfer, 'getData'> | null): string | null {
  const html = clipboard?.getData('text/html') ?? '';
  return structure.test(html) ? html : null;
}

/** Whether a field that a text was pasted into holds this text and nothing else; fields know one kind of line end. */
export function holdsOnly(field: string, pasted: string): boolean {
  return field.replace(/\s+/gu, ' ').trim() === pasted.replace(/\s+/gu, ' ').trim();
}
