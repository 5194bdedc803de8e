import { strToU8, zipSync } from 'fflate';

/** Makes a ZIP archive of files given as text or bytes, in the order given. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordNames =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

/** The inside of each part of a Word document, in WordprocessingML; parts that are not given are not there. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** The inside of `docProps/core.xml`. */
  readonly core?: string;
}

/** Makes a Word document. */
export function makeDocx({ body, core, ...others }: DocxParts): Uint8Array {
  const parts = Object.entries(others) as [string, string][];
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const relationships = (inside: string) =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return makeZip({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relationships(
      relationship('rId1', `${officeTypes}/officeDocument`, 'word/document.xml') +
        (core === undefined
          ? ''
          : relationship(
              'rId2',
              'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
              'docProps/core.xml',
            )),
    ),
    'word/document.xml': `${declaration}<w:document ${wordNames}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(
      parts
        .map(([part], index) => relationship(`rId${index}`, `${officeTypes}/${part}`, `${part}.xml`))
        .join(''),
    ),
    ...Object.fromEntries(
      parts.map(([part, inside]) => [
        `word/${part}.xml`,
        `${declaration}<w:${part} ${wordNames}>${inside}</w:${part}>`,
      ]),
    ),
    ...(core === undefined
      ? {}
      : {
          'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
        }),
  });
}

/** A run of words. */
export const run = (words: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph in a style; `inside` are words, or runs where it begins with `<`. */
export function paragraph(inside: string, style = '', properties = ''): string {
  const own = (style && `<w:pStyle w:val="${style}"/>`) + properties;
  return `<w:p>${own && `<w:pPr>${own}</w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;
}

/** A table, its rows as lists of cells, each of one or more paragraphs in WordprocessingML. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${cell}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

/** Word's own styles under identifiers as a German Word would give them. */
export const wordStyles = [
  ['Standard', 'Normal', ''],
  ['Titel', 'Title', ''],
  ['berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'],
  ['berschrift2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'],
  ['Beschriftung', 'caption', ''],
  ['Zitat', 'Quote', ''],
  ['Verzeichnis1', 'toc 1', ''],
  ['Aufzhlung', 'House bullets', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'],
]
  .map(
    ([id, name, properties]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Standard' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${properties}</w:style>`,
  )
  .concat(
    '<w:style w:type="paragraph" w:styleId="Haus"><w:name w:val="House section"/><w:basedOn w:val="berschrift2"/></w:style>',
  )
  .join('');

const openDocumentNames =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** The inside of the parts of an OpenDocument text. */
export interface OdtParts {
  /** The inside of `office:text`. */
  readonly text: string;
  /** The inside of `office:automatic-styles`. */
  readonly styles?: string;
  /** The inside of `office:meta`. */
  readonly meta?: string;
}

/** Makes an OpenDocument text. */
export function makeOdt({ text, styles = '', meta = '' }: OdtParts): Uint8Array {
  const part = (name: string, inside: string) =>
    `${declaration}<office:${name} ${openDocumentNames}>${inside}</office:${name}>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      part(
        'document-content',
        `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body>`,
      ),
    ),
    'meta.xml': strToU8(part('document-meta', `<office:meta>${meta}</office:meta>`)),
    'META-INF/manifest.xml': strToU8(
      '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    ),
  });
}

/** The same as one XML file. */
export function makeFlatOdt({ text, styles = '', meta = '' }: OdtParts): Uint8Array {
  return strToU8(
    `${declaration}<office:document ${openDocumentNames}><office:meta>${meta}</office:meta><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document>`,
  );
}

/** The parts of an e-book. */
export interface EpubParts {
  /** The inside of the package's `metadata`. */
  readonly metadata?: string;
  /** The inside of each chapter's `body`, by file name, in reading order; `~` before a name takes it out of that order. */
  readonly chapters: Readonly<Record<string, string>>;
  /** The inside of the `body` of the navigation document, which also stands first in the reading order. */
  readonly navigation?: string;
  /** Added to the reading order. */
  readonly spine?: string;
  /** The inside of `META-INF/encryption.xml`. */
  readonly encryption?: string;
}

/** Makes an e-book (EPUB 3). */
export function makeEpub({
  metadata = '',
  chapters,
  navigation,
  spine = '',
  encryption,
}: EpubParts): Uint8Array {
  const page = (inside: string) =>
    `${declaration}<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><link rel="stylesheet" href="style.css"/></head><body>${inside}</body></html>`;
  const names = Object.keys(chapters).map((name) => name.replace('~', ''));
  const references = Object.keys(chapters).map(
    (name, index) => `<itemref idref="c${index}"${name.startsWith('~') ? ' linear="no"' : ''}/>`,
  );
  const items = names.map(
    (name, index) =>
      `<item id="c${index}" href="text/${encodeURI(name)}" media-type="application/xhtml+xml"/>`,
  );
  const hasNavigation = navigation !== undefined;
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'OEBPS/book.opf': strToU8(
      `${declaration}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${items.join('')}${hasNavigation ? '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>' : ''}</manifest><spine>${hasNavigation ? '<itemref idref="nav"/>' : ''}${references.join('')}${spine}</spine></package>`,
    ),
    ...(hasNavigation ? { 'OEBPS/nav.xhtml': strToU8(page(navigation)) } : {}),
    ...Object.fromEntries(
      Object.values(chapters).map((inside, index) => [`OEBPS/text/${names[index]}`, strToU8(page(inside))]),
    ),
    ...(encryption === undefined
      ? {}
      : {
          'META-INF/encryption.xml': strToU8(
            `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">${encryption}</encryption>`,
          ),
        }),
  });
}
