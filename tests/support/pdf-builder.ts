import { deflateSync } from 'node:zlib';

/** Words on a page of a PDF. Points from the lower left corner, as PDF counts them. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly font?: 'body' | 'bold';
  /** In degrees, counter-clockwise. */
  readonly turn?: number;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** Properties as XMP, e.g. `{ 'dc:title': 'Words', 'prism:doi': '10.1000/x' }`. */
  readonly xmp?: Readonly<Record<string, string>>;
  /** The dictionary's content: `0 << /S /r >> 4 << /S /D >>`. */
  readonly pageLabels?: string;
  /** The fields of a form, each with what is written into it. */
  readonly fields?: Readonly<Record<string, string>>;
  /** More entries of the document catalogue, raw. */
  readonly catalog?: string;
  /** Whether it asks for a password, which nobody knows. */
  readonly isEncrypted?: boolean;
  /** Turns every page, in degrees. */
  readonly rotate?: number;
}

/** Lines below one another, from (x, y) down. */
export function textLines(
  lines: readonly string[],
  place: Partial<Omit<PdfText, 'text'>> & { readonly leading?: number } = {},
): PdfText[] {
  const { x = 72, y = 700, size = 10, leading = size * 1.2, font = 'body' } = place;
  return lines.map((text, index) => ({ text, x, y: y - index * leading, size, font }));
}

/** Writes a PDF of 595 × 842 points, with text in Helvetica (Latin-1 only), without any library. */
export function buildPdf(pages: readonly (readonly PdfText[])[], options: PdfOptions = {}): Buffer {
  return buildPdfOfStreams(pages.map(contentOf), options);
}

/** The same with content streams as they are given. Fonts: `/body`, `/bold`, and `/han` for two-byte UCS-2. */
export function buildPdfOfStreams(contents: readonly string[], options: PdfOptions = {}): Buffer {
  const objects: (string | Buffer)[] = [];
  const add = (object: string | Buffer) => objects.push(object);
  const catalog = add('');
  const tree = add('');
  const body = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const bold = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>');
  const han = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /UniGB-UCS2-H /DescendantFonts [${objects.length + 2} 0 R] >>`,
  );
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
  );
  const kids = contents.map((content) => {
    const stream = add(streamObject(deflateSync(Buffer.from(content, 'latin1'))));
    const rotate = options.rotate ? `/Rotate ${options.rotate}` : '';
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] ${rotate} /Contents ${stream} 0 R /Resources << /Font << /body ${body} 0 R /bold ${bold} 0 R /han ${han} 0 R >> >> >>`,
    );
  });
  objects[tree - 1] =
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const metadata = options.xmp ? `/Metadata ${add(xmpObject(options.xmp))} 0 R` : '';
  const labels = options.pageLabels ? `/PageLabels << /Nums [${options.pageLabels}] >>` : '';
  const fields = Object.entries(options.fields ?? {}).map(([name, value]) =>
    add(`<< /Subtype /Widget /FT /Tx /T (${name}) /V (${value}) /Rect [72 500 200 520] >>`),
  );
  const form =
    fields.length > 0 ? `/AcroForm << /Fields [${fields.map((field) => `${field} 0 R`).join(' ')}] >>` : '';
  objects[catalog - 1] =
    `<< /Type /Catalog /Pages ${tree} 0 R ${metadata} ${labels} ${form} ${options.catalog ?? ''} >>`;
  const info = options.info ? add(infoObject(options.info)) : null;
  const key = 'ab'.repeat(32);
  const encryption = options.isEncrypted
    ? `/ID [<${key}> <${key}>] /Encrypt ${add(`<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`)} 0 R`
    : '';
  return writeFile(objects, `/Root ${catalog} 0 R ${info === null ? '' : `/Info ${info} 0 R`} ${encryption}`);
}

/** A PDF of a few kilobytes whose one page unpacks to `length` spaces. */
export function pdfOfPackedSpaces(length: number): Buffer {
  const packed = deflateSync(deflateSync(Buffer.alloc(length, ' ')));
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    streamObject(packed, '[/FlateDecode /FlateDecode]'),
  ];
  return writeFile(objects, '/Root 1 0 R');
}

function contentOf(texts: readonly PdfText[]): string {
  return texts
    .map(({ text, x, y, size = 10, font = 'body', turn = 0 }) => {
      const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
      const matrix = [cos, sin, -sin, cos, x, y].map((number) => number.toFixed(4)).join(' ');
      return `BT /${font} ${size} Tf ${matrix} Tm ${literal(text)} Tj ET`;
    })
    .join('\n');
}

/** WinAnsi has what people type in places of its own. */
const winAnsi: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '†': 0x86,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};

function literal(text: string): string {
  const bytes = [...text].map((character) => winAnsi[character] ?? character.charCodeAt(0));
  return `<${Buffer.from(bytes).toString('hex')}>`;
}

function infoObject(info: Readonly<Record<string, string>>): string {
  const utf16 = (text: string) => `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`;
  return `<< ${Object.entries(info)
    .map(([name, value]) => `/${name} ${utf16(value)}`)
    .join(' ')} >>`;
}

function xmpObject(properties: Readonly<Record<string, string>>): Buffer {
  const names = {
    dc: 'http://purl.org/dc/elements/1.1/',
    prism: 'http://prismstandard.org/namespaces/basic/2.0/',
  };
  const namespaces = Object.entries(names).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  const elements = Object.entries(properties).map(([name, value]) => `<${name}>${value}</${name}>`);
  const xml = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${namespaces.join(' ')}>${elements.join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`;
  const bytes = Buffer.from(xml);
  return Buffer.concat([
    Buffer.from(`<< /Type /Metadata /Subtype /XML /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function streamObject(packed: Buffer, filter = '/FlateDecode'): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter ${filter} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

function writeFile(objects: readonly (string | Buffer)[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    const content = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
    push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), content, Buffer.from('\nendobj\n')]));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
