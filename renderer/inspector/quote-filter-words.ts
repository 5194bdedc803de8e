import { useCallback, useMemo } from 'react';
import type { QuoteStatus } from '../../shared/domain/records.ts';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { useProcedure } from '../transport/react.tsx';
import { type Facet, facets, none, type QuoteFilter } from './quote-filter.ts';
import { statusWords } from './status-words.ts';

/** What a facet is called, before one of its values. */
export const facetWords: Readonly<Record<Facet, string>> = {
  statuses: 'Status',
  codes: 'Code',
  claims: 'Claim',
  people: 'Said by',
  coders: 'Coder',
};

const noneWords: Readonly<Record<Exclude<Facet, 'statuses'>, string>> = {
  codes: 'Not coded',
  claims: 'Not linked',
  people: 'Not attributed',
  coders: 'Coder not known',
};

/** What a value of a facet is called; null when it is not in the project (any more). */
export type NameValue = (facet: Facet, value: string) => string | null;

/** The filter in words, for whoever wonders later which quotes were chosen. What is not in the project (any more) is left out. */
export function filterInWords(filter: QuoteFilter, nameValue: NameValue): string[] {
  const conditions = facets.flatMap((facet) => {
    const names = filter[facet].flatMap((value) => nameValue(facet, value) ?? []);
    return names.length === 0 ? [] : [`${facetWords[facet]}: ${names.join(' or ')}`];
  });
  return filter.text === '' ? conditions : [`Search: ${filter.text}`, ...conditions];
}

/** Returns the function that names the values by which quotes are filtered; null until the names are there. */
export function useValueNames(codes: CodeLookup): NameValue | null {
  const claims = useProcedure('claims.list', {}).data;
  const people = useProcedure('people.list', {}).data;
  const names = useMemo(
    () => ({
      claims: new Map(claims?.map(({ id, statement }) => [id, statement])),
      people: new Map(people?.map(({ id, name }) => [id, name])),
    }),
    [claims, people],
  );
  const nameValue = useCallback<NameValue>(
    (facet, value) => {
      if (facet === 'statuses') return statusWords[value as QuoteStatus];
      if (value === none) return noneWords[facet];
      if (facet === 'codes') return codes.get(value)?.name ?? null;
      return facet === 'coders' ? value : (names[facet].get(value) ?? null);
    },
    [codes, names],
  );
  return claims && people ? nameValue : null;
}
