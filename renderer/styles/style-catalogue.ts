import { useMemo } from 'react';
import type { ProcedureOutput } from '../../shared/contract/procedures.ts';
import {
  type AddedStyle,
  type CitationStyle,
  type StyleSummary,
  usualStyle,
} from '../../shared/domain/styles.ts';
import { useProcedure } from '../transport/react.tsx';
import { createStyleSearch, type StyleSearch } from './style-search.ts';
import { styleName } from './style-words.ts';

/** The styles one can choose: those Corroborate carries and those that were added to the project. */
export interface StyleShelf {
  readonly added: readonly AddedStyle[];
  readonly locales: readonly string[];
  readonly search: StyleSearch;
  /** Null for a style that is not here. */
  find(id: string): StyleSummary | null;
  readonly count: number;
}

type Catalogue = ProcedureOutput<'styles.catalogue'>;

/** Undefined until the styles are read. */
export function useStyleShelf(): StyleShelf | undefined {
  const { data: catalogue } = useProcedure('styles.catalogue', {});
  const { data: ofProject } = useProcedure('styles.ofProject', {});
  const added = ofProject?.added;
  return useMemo(() => catalogue && added && createShelf(catalogue, added), [catalogue, added]);
}

function createShelf({ styles, locales }: Catalogue, added: readonly AddedStyle[]): StyleShelf {
  const byId = new Map<string, StyleSummary>([...styles, ...added].map((style) => [style.id, style]));
  return {
    added,
    locales,
    search: createStyleSearch([...added, ...styles]),
    find: (id) => byId.get(id) ?? null,
    count: byId.size,
  };
}

/** The style and language the project is cited in. */
export function useProjectStyle(): CitationStyle {
  return useProcedure('styles.ofProject', {}).data?.chosen ?? usualStyle;
}

/** What a style is called, or the project's for null; '' until that is known. */
export function useStyleName(cited: CitationStyle | null): string {
  const ofProject = useProjectStyle();
  const found = useStyleShelf()?.find((cited ?? ofProject).style);
  return found ? styleName(found) : '';
}
