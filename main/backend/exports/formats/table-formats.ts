import type { TableFormat } from '../../../../shared/domain/table-formats.ts';
import { claimReviewFormat } from './claim-review.ts';
import { delimitedFormat } from './delimited.ts';
import { docxFormat } from './docx/docx.ts';
import type { FormatModule } from './format-module.ts';
import { htmlFormat } from './html.ts';
import { jsonLinesFormat } from './json-lines.ts';
import { markdownFormat } from './markdown.ts';
import { webAnnotationFormat } from './web-annotation.ts';
import { xlsxFormat } from './xlsx/xlsx.ts';

/** Every format a table can be written in. */
export const formatModules: Readonly<Record<TableFormat, FormatModule>> = {
  csv: delimitedFormat(','),
  tsv: delimitedFormat('\t'),
  xlsx: xlsxFormat,
  docx: docxFormat,
  markdown: markdownFormat,
  html: htmlFormat,
  jsonl: jsonLinesFormat,
  'web-annotation': webAnnotationFormat,
  'claim-review': claimReviewFormat,
};
