import type { TableFormat } from '../../shared/domain/table-formats.ts';

/** What each format is for, in the list of formats and beside the one that is chosen. */
export const formatWords: Readonly<Record<TableFormat, { readonly use: string; readonly file: string }>> = {
  csv: {
    use: 'For spreadsheets and for programs',
    file: 'Cells with commas between them, which almost every program reads.',
  },
  tsv: {
    use: 'CSV with tabs instead of commas',
    file: 'Cells with tabs between them, for programs that do not take commas.',
  },
  xlsx: {
    use: 'For Excel, LibreOffice and Numbers',
    file: 'Header frozen, filters ready, addresses as links, dates as dates. Words stay words and are never run as formulas.',
  },
  docx: {
    use: 'For a report or its appendix',
    file: 'The table on landscape pages, its header on each. References become footnotes behind the citations.',
  },
  markdown: {
    use: 'For wikis, notes and GitHub',
    file: 'A table in GitHub Flavored Markdown. All words come out as they stand; addresses are links.',
  },
  html: {
    use: 'For the web, for printing and for screen readers',
    file: 'One page that needs nothing else: it runs nothing and fetches nothing, and prints well.',
  },
  jsonl: {
    use: 'For programs: an object for each row',
    file: 'JSON Lines. Keys are the columns’ identifiers, which stay the same in every release.',
  },
  'web-annotation': {
    use: 'For other programs that annotate: W3C, JSON-LD',
    file: 'A collection of the quotes with their codes, comments and claims, found again by words and by position. It holds all of them, whichever columns the table shows.',
  },
  'claim-review': {
    use: 'For publishing fact-checks: schema.org, JSON-LD',
    file: 'A draft of a review for each claim, with its verdict, its evidence and the sources of that, whichever columns the table shows.',
  },
};
