import type { CslElement } from 'citeproc';

/**
 * A style for references each of which stands alone, as in the rows of a table. Many styles put a dash in place of an author
 * who is that of the entry above as well (`subsequent-author-substitute` in CSL); in a table another row stands above.
 */
export function standingAlone(style: CslElement): CslElement {
  return {
    ...style,
    children: style.children.map((child) =>
      typeof child !== 'string' && child.name === 'bibliography' ? withoutSubstitute(child) : child,
    ),
  };
}

function withoutSubstitute(bibliography: CslElement): CslElement {
  const attributes = Object.entries(bibliography.attrs).filter(
    ([name]) => !name.startsWith('subsequent-author-substitute'),
  );
  return { ...bibliography, attrs: Object.fromEntries(attributes) };
}
