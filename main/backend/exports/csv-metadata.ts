import { basename } from 'node:path';
import type { CellKind } from '../../../shared/domain/tables/column-facts.ts';
import type { CsvProfile } from '../../../shared/domain/tables.ts';
import type { Dialect, ExportedColumn } from './formats/format-module.ts';
import type { TableOrigin } from './table-origin.ts';

export interface DescribedTable {
  readonly path: string;
  readonly title: string;
  readonly columns: readonly ExportedColumn[];
  readonly dialect: Dialect;
  readonly profile: CsvProfile;
  readonly origin: TableOrigin;
  /** The search and filters that chose the rows, in words. */
  readonly filters: readonly string[];
  readonly rowCount: number;
  /** Rows the whole table has. */
  readonly allRows: number;
  /** Whether pseudonyms stand in for names. */
  readonly pseudonyms: boolean;
  readonly created: Date;
}

/** Dates may be incomplete (`2026-02`), for which XML Schema has no type: they are strings. */
const datatypes: Readonly<Record<CellKind, string>> = {
  text: 'string',
  number: 'nonNegativeInteger',
  day: 'string',
  time: 'dateTime',
  address: 'anyURI',
};

/**
 * The description of a table of delimited text as JSON, after W3C “Metadata Vocabulary for Tabular Data”: what each column
 * means, how the file is read, and what it was made with and from.
 */
export function csvMetadata(table: DescribedTable): string {
  const { path, title, columns, dialect, profile, origin, rowCount } = table;
  const description = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: encodeURIComponent(basename(path)),
    'dc:title': title,
    'dc:created': { '@value': table.created.toISOString(), '@type': 'xsd:dateTime' },
    'dc:creator': {
      '@type': 'schema:SoftwareApplication',
      'schema:name': 'Corroborate',
      'schema:softwareVersion': origin.appVersion,
    },
    'dc:conformsTo': citationStyle(origin),
    'schema:additionalProperty': [
      property('profile', profile),
      property('rows', rowCount),
      property('rows of the whole table', table.allRows),
      property('filters', table.filters.length > 0 ? table.filters.join('; ') : 'none'),
      property('pseudonyms', table.pseudonyms),
      property('locales of the citation style', origin.csl.locales.repository),
      property('commit of the locales', origin.csl.locales.commit),
      property('formula guard', profile === 'spreadsheet' ? guard : 'none'),
    ],
    dialect: {
      encoding: 'utf-8',
      lineTerminators: ['\r\n'],
      delimiter: dialect.delimiter,
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
      skipBlankRows: false,
      trim: false,
    },
    tableSchema: { columns: columns.map(describeColumn) },
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

const guard =
  'a cell that begins with apostrophes, if any, and then one of = + - @ tab or line end, and is no number, has one more apostrophe in front';

function describeColumn({ id, label, description, facts }: ExportedColumn) {
  return {
    // Names of columns are variables of addresses (RFC 6570), where neither hyphen nor colon may stand.
    name: id.replaceAll(/[^A-Za-z0-9_]/g, '_'),
    titles: label,
    'dc:description': description,
    propertyUrl: facts.term,
    datatype: datatypes[facts.kind],
  };
}

function citationStyle({ style, locale, csl }: TableOrigin) {
  return {
    '@type': 'schema:CreativeWork',
    '@id': `http://www.zotero.org/styles/${encodeURIComponent(style)}`,
    'schema:name': style,
    ...(locale === null ? {} : { 'schema:inLanguage': locale }),
    'schema:version': csl.styles.commit,
    'schema:isPartOf': csl.styles.repository,
  };
}

function property(name: string, value: string | number | boolean) {
  return { '@type': 'schema:PropertyValue', 'schema:name': name, 'schema:value': value };
}
