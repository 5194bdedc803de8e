/** Columns whose cells are what a text says or the analyst wrote: pseudonyms leave them as they are. */
export const verbatimColumns: ReadonlySet<string> = new Set([
  ...[
    'quote',
    'prefix',
    'suffix',
    'comment',
    'note',
    'claim',
    'claims',
    'part-of',
    'description',
    'codes',
    'code',
  ],
  ...['code-path', 'URL', 'archive_location'],
]);
