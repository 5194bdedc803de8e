import type { Code } from '../../shared/domain/records.ts';
import type { Choice } from '../reader/find-choices.ts';
import type { CodeLookup } from '../reader/highlight-styles.ts';

/** The codes to choose from, each with the path to it; only those that `isWanted`. */
export function codeChoices(codes: CodeLookup, isWanted: (code: Code) => boolean): Choice[] {
  return [...codes.values()].filter(isWanted).map((code) => ({
    id: code.id,
    label: code.name,
    colour: code.colour,
    detail: pathOf(code.parentId, codes),
  }));
}

/** The names of the codes above, outermost first. */
function pathOf(parentId: string | null, codes: CodeLookup): string {
  const names: string[] = [];
  for (let parent = codes.get(parentId ?? ''); parent; parent = codes.get(parent.parentId ?? ''))
    names.unshift(parent.name);
  return names.join(' › ');
}
