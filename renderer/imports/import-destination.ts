import type { Duplicate, ImportDraft } from '../../shared/domain/imports.ts';

/** Where a draft goes. */
export type ImportDestination =
  /** It is left out. */
  | { readonly kind: 'nowhere' }
  /** It becomes the next revision of a document there is. */
  | { readonly kind: 'revision'; readonly of: Duplicate }
  /** It becomes a source of its own, which may share its origin with another. */
  | { readonly kind: 'source'; readonly sameOriginAs: Duplicate | null };

/** The destination unless the analyst says otherwise: nowhere for a text the project has. */
export function destinationAsFound({ duplicateOf }: ImportDraft): ImportDestination {
  const isThere = duplicateOf.some(({ reason }) => reason === 'text');
  return isThere ? { kind: 'nowhere' } : { kind: 'source', sameOriginAs: null };
}

/** What the button says that carries it out. */
export function importLabelOf(destination: ImportDestination | undefined): string {
  if (destination?.kind === 'nowhere') return 'Leave out';
  if (destination?.kind === 'revision') return 'Import as new revision';
  return 'Import';
}
