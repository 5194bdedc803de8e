import type { Cue, Page } from '../../../shared/domain/documents.ts';
import type { Span } from '../../../shared/domain/selectors.ts';
import { longestAscending } from '../anchoring/longest-ascending.ts';
import type { AnchoringClient } from '../anchoring/worker-client.ts';
import type { RevisionBasis } from './store-revision.ts';

/** A new text of a document, and what tells that it is not wanted any more. */
interface NewText {
  readonly text: string;
  readonly signal: AbortSignal;
}

/** The times of a transcript in its new text: they stay with the words they were of. */
export async function carryCues(
  anchoring: AnchoringClient,
  basis: Pick<RevisionBasis, 'text' | 'cues'>,
  { text, signal }: NewText,
): Promise<Cue[]> {
  if (basis.cues.length === 0) return [];
  const spans = await anchoring.carry(basis.text, text, basis.cues, { signal });
  return basis.cues
    .flatMap((cue, index) => {
      const span = spans[index];
      return span ? [{ ...cue, ...span }] : [];
    })
    .sort((one, other) => one.start - other.start);
}

/** The times of a new version that came from a file: its own, `cues`, or where it has none those of the transcript before. */
export async function cuesOfFile(
  anchoring: AnchoringClient,
  basis: Pick<RevisionBasis, 'text' | 'cues'>,
  { cues, ...file }: NewText & { readonly cues: readonly Cue[] },
): Promise<readonly Cue[]> {
  return cues.length > 0 ? cues : carryCues(anchoring, basis, file);
}

/** The pages of a document in its new text. */
export async function carryPages(
  anchoring: AnchoringClient,
  basis: Pick<RevisionBasis, 'text' | 'pages'>,
  { text, signal }: NewText,
): Promise<Page[]> {
  if (basis.pages.length === 0) return [];
  return pagesInOrder(basis.pages, await anchoring.carry(basis.text, text, basis.pages, { signal }));
}

/**
 * Pages where their words are now, `spans`, as far as these are still in order: of the pages that are not, the fewest give
 * way. A page that gave way, or whose words are all gone (null), stays as an empty one.
 */
export function pagesInOrder(pages: readonly Page[], spans: readonly (Span | null)[]): Page[] {
  const standing = spans.filter((span) => span !== null);
  const kept = new Set(longestAscending(standing, ({ start }) => start));
  let last = 0;
  return pages.map((page, index) => {
    const span = spans[index];
    const { start, end } = span && kept.has(span) ? span : { start: last, end: last };
    last = end;
    return { ...page, start, end };
  });
}
