import type { Code } from '../../shared/domain/records.ts';

export interface CodeNode {
  readonly code: Code;
  /** The names from the top down to the code, its own last. */
  readonly path: readonly string[];
  readonly children: readonly CodeNode[];
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Codes as a tree, each level in name order. A code whose parent is not among them stands at the top. */
export function codeTree(codes: readonly Code[]): CodeNode[] {
  const present = new Set(codes.map((code) => code.id));
  const byParent = Map.groupBy(codes, ({ parentId }) =>
    parentId !== null && present.has(parentId) ? parentId : null,
  );
  const nodesUnder = (parentId: string | null, pathAbove: readonly string[]): CodeNode[] =>
    (byParent.get(parentId) ?? [])
      .toSorted((a, b) => byName.compare(a.name, b.name))
      .map((code) => {
        const path = [...pathAbove, code.name];
        return { code, path, children: nodesUnder(code.id, path) };
      });
  return nodesUnder(null, []);
}

/** The codes a code can be moved under, in tree order: all but itself and those below it. */
export function possibleParents(nodes: readonly CodeNode[], id: string | null): CodeNode[] {
  return nodes.flatMap((node) => (node.code.id === id ? [] : [node, ...possibleParents(node.children, id)]));
}

/** The colour a new code starts with: the one used least, the first of these. */
export function nextColour(codes: readonly Code[]): number {
  const uses = Array.from({ length: 8 }, () => 0);
  for (const { colour } of codes) uses[colour] = (uses[colour] ?? 0) + 1;
  return uses.indexOf(Math.min(...uses));
}

/**
 * Why a name cannot be given to a code under this parent, in words for its field; null when it can. Two codes under
 * one parent cannot differ by upper and lower case alone.
 */
export function problemWithName(
  name: string,
  parentId: string | null,
  codes: readonly Code[],
  ownId: string | null,
): string | null {
  const wanted = name.trim();
  if (wanted === '') return 'A code needs a name.';
  const taken = codes.find(
    (code) =>
      code.id !== ownId && code.parentId === parentId && code.name.toLowerCase() === wanted.toLowerCase(),
  );
  return taken ? `There is a code named “${taken.name}” here already. Choose another name.` : null;
}
