const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const entity = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/giu;

/** Character references of HTML, which publishers leave in their exports. */
export function decodeEntities(text: string): string {
  return text.replace(
    entity,
    (whole, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const codePoint = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return codePoint > 0 && codePoint <= 0x10_ff_ff ? String.fromCodePoint(codePoint) : whole;
    },
  );
}

/** The other way round, only where `decodeEntities` would see one. */
export function protectEntities(text: string): string {
  return text.replace(entity, (whole) => `&amp;${whole.slice(1)}`);
}

/** The words of a note that Zotero keeps as HTML; other text comes back as it is. */
export function plainFromHtml(text: string): string {
  if (!/<\/?(?:p|div|br|h[1-6]|ul|ol|li|span|strong|em)\b[^<>]*>/iu.test(text)) return text;
  return text.replace(/<br\s*\/?>|<\/(?:p|div|h[1-6]|li)>/giu, '\n').replace(/<\/?[a-z][^<>]{0,500}>/giu, '');
}
