import type { DomDocument } from './dom.ts';

/** Attributes that tell Readability nothing when they are longer than this, in UTF-16 units. */
const longestAttribute = 200;

/**
 * Takes out of a page what is heavy and says nothing about where its main text is: pictures and typefaces written
 * into attributes, styles, scripts, addresses. Readability copies the page several times.
 */
export function lightenPage(document: DomDocument): void {
  for (const element of document.querySelectorAll('script, style')) element.textContent = '';
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (isAddress(name) ? value.length > 1 && !value.startsWith('#') : value.length > longestAttribute)
        element.setAttribute(name, shortened(name, value));
    }
  }
}

/** Links within the page count for less to Readability, so those are told apart. */
function isAddress(name: string): boolean {
  return /^(?:href|src|srcset)$/i.test(name);
}

function shortened(name: string, value: string): string {
  if (isAddress(name)) return 'x';
  if (/^(?:class|id)$/i.test(name)) return value.slice(0, longestAttribute);
  return /^style$/i.test(name) && /display\s*:\s*none/i.test(value) ? 'display:none' : '';
}
