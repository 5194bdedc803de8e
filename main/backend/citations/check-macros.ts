import type { CslElement } from 'citeproc';
import type { AppError } from '../../../shared/contract/errors.ts';
import { elementsOf } from './csl-element.ts';

/** The largest style of the CSL repository, that of the APA, has 48,000 elements with every macro written out. */
const maximumElements = 400_000;

/**
 * Refuses a style with which citeproc would never be done. It writes macros out wherever they are called, so one that calls
 * itself has no end, and twenty that each call the next three times are more than a memory holds.
 * @param refuse makes the error from what is wrong
 */
export function checkMacros(style: CslElement, refuse: (what: string) => AppError): void {
  const macros = new Map(elementsOf(style, 'macro').map((macro) => [macro.attrs.name ?? '', macro]));
  const sizes = new Map<string, number>();
  const open = new Set<string>();

  function sizeOfMacro(name: string): number {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const macro = macros.get(name);
    if (!macro) throw refuse(`it calls a macro “${name}”, which it does not have.`);
    if (open.has(name)) throw refuse(`its macro “${name}” calls itself, and so would never end.`);
    open.add(name);
    const size = sizeOf(macro);
    open.delete(name);
    sizes.set(name, size);
    return size;
  }

  function sizeOf(element: CslElement): number {
    const called = element.attrs.macro;
    let size = 1 + (called === undefined ? 0 : sizeOfMacro(called));
    for (const child of element.children) if (typeof child !== 'string') size += sizeOf(child);
    if (size > maximumElements)
      throw refuse('its macros call one another more often than can be carried out.');
    return size;
  }

  for (const name of ['citation', 'bibliography']) {
    for (const part of elementsOf(style, name)) sizeOf(part);
  }
}
