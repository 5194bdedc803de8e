import type { ExportedColumn } from '../format-module.ts';

/** Which columns a document shows, and where a mark leads to a reference at the foot of the page. */
export interface NotedColumns {
  /** Places of the columns that are shown, in order. */
  readonly shown: readonly number[];
  /** The place of the references and of the column behind whose words their marks stand; null without footnotes. */
  readonly notes: { readonly reference: number; readonly marked: number } | null;
}

/**
 * References become footnotes where there is a citation, or a quote, for the mark to stand behind; otherwise they are a
 * column like any other.
 */
export function notedColumns(columns: readonly ExportedColumn[]): NotedColumns {
  const placeOf = (id: string) => columns.findIndex((column) => column.id === id);
  const reference = placeOf('reference');
  const marked = placeOf('citation') >= 0 ? placeOf('citation') : placeOf('quote');
  const places = [...columns.keys()];
  if (reference < 0 || marked < 0) return { shown: places, notes: null };
  return { shown: places.filter((place) => place !== reference), notes: { reference, marked } };
}
