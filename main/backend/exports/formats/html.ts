import { escapeHtml } from '../../escape-html.ts';
import { countedWarnings } from './counted-warnings.ts';
import { type FormatModule, showAsIs } from './format-module.ts';
import { htmlStyle } from './html-style.ts';
import { tableOnPage } from './html-table.ts';

/** A page with nothing but the table: it fetches nothing, runs nothing, and reads well on paper and to screen readers. */
export const htmlFormat: FormatModule = {
  *write(table) {
    yield pageStart(table.title);
    yield* tableOnPage(table);
    yield '</body>\n</html>\n';
  },
  show: showAsIs,
  warnings: ({ rows }) => countedWarnings([[rows - 20_000, tooLongToShow, tooLongToShow]]),
  isReadable: false,
  limit: null,
  dialect: null,
};

const tooLongToShow =
  'Browsers become slow with so many rows on one page. Filter the table first, or choose another format.';

function pageStart(title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Corroborate">
<title>${escapeHtml(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
`;
}
