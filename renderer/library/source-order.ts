import { formatCalendarDate } from '../../shared/domain/dates.ts';
import { formatNames } from '../../shared/domain/names.ts';
import type { SourceSummary } from '../../shared/domain/records.ts';
import type { LibraryOrder } from '../app/workbench-store.ts';

export const libraryOrderLabels: Readonly<Record<LibraryOrder, string>> = {
  added: 'Last added first',
  issued: 'Newest first',
  title: 'Title',
};

/** What a source is called in lists. */
export function titleOf(source: Pick<SourceSummary, 'csl'>): string {
  return source.csl.title?.trim() || 'Untitled';
}

/** Authors and container of a source, as one line. */
export function bylineOf({ csl }: Pick<SourceSummary, 'csl'>): string {
  return [formatNames(csl.author), csl['container-title'] ?? csl.publisher].filter(Boolean).join(' · ');
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Sources in the given order. Those without a date come last in order of date. */
export function sortSources(sources: readonly SourceSummary[], order: LibraryOrder): SourceSummary[] {
  return [...sources].sort((a, b) => compare(a, b, order) || collator.compare(titleOf(a), titleOf(b)));
}

function compare(a: SourceSummary, b: SourceSummary, order: LibraryOrder): number {
  if (order === 'title') return collator.compare(titleOf(a), titleOf(b));
  if (order === 'issued')
    return compareText(formatCalendarDate(b.csl.issued), formatCalendarDate(a.csl.issued));
  return compareText(b.createdAt, a.createdAt) || compareText(b.id, a.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sources in which every word typed occurs, in title, authors, container or origin. Case and accents do not matter. */
export function filterSources(sources: readonly SourceSummary[], typed: string): readonly SourceSummary[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return sources;
  return sources.filter((source) => {
    const { csl, origin } = source;
    const text = fold(
      [csl.title, formatNames(csl.author), csl['container-title'], csl.publisher, origin?.name].join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
