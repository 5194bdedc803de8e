/** Web pages as programs save them, built for tests. */

export interface ArchivedPart {
  readonly location: string;
  readonly html: string;
  /** As the header states it; null for none. The bytes are UTF-8 unless it is `windows-1252`. */
  readonly charset?: string | null;
  readonly encoding?: 'quoted-printable' | 'base64' | '8bit';
}

/** A web archive as Chrome saves it: the first part is the page, others are its frames; a picture stands at the end. */
export function makeMhtml(location: string, date: string, parts: readonly ArchivedPart[]): Buffer {
  const boundary = '----MultipartBoundary--abc123----';
  const head = [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${location}`,
    'Subject: =?utf-8?Q?Winter_ferry?=',
    `Date: ${date}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${boundary}"`,
    '',
    '',
  ].join('\r\n');
  const picture = `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ${location}/pixel.png\r\n\r\niVBORw0KGgo=\r\n`;
  const body = [...parts.map(archivedPart), Buffer.from(picture)].flatMap((part) => [
    Buffer.from(`--${boundary}\r\n`),
    part,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([Buffer.from(head), ...body, Buffer.from(`--${boundary}--\r\n`)]);
}

function archivedPart({
  location,
  html,
  charset = 'utf-8',
  encoding = 'quoted-printable',
}: ArchivedPart): Buffer {
  const bytes = Buffer.from(html, charset === 'windows-1252' ? 'latin1' : 'utf8');
  const type = charset === null ? 'text/html' : `text/html; charset="${charset}"`;
  const head = `Content-Type: ${type}\r\nContent-ID: <frame@mhtml.blink>\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${location}\r\n\r\n`;
  if (encoding === '8bit') return Buffer.concat([Buffer.from(head), bytes]);
  return Buffer.from(head + (encoding === 'base64' ? bytes.toString('base64') : quotedPrintable(bytes)));
}

/** RFC 2045, 6.7, with lines of at most 76 characters. */
function quotedPrintable(bytes: Buffer): string {
  const units = [...bytes].map((byte) =>
    (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  let [text, length] = ['', 0];
  for (const unit of units) {
    if (length + unit.length > 75) {
      text += '=\r\n';
      length = 0;
    }
    text += unit;
    length += unit.length;
  }
  return text;
}

/** A page as SingleFile saves it, with its note in front. */
export function makeSingleFile(address: string, savedOn: string, head: string, body: string): string {
  return `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: ${address} \n saved date: ${savedOn}\n--><meta charset=utf-8>${head}<body>${body}</body></html>`;
}
