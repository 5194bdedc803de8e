/** Encodings of the Encoding Standard by Windows code page. */
const encodings: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Code pages by the character set of a font (`\fcharset`). 0 and 1 are the document's own. */
const codePages: Readonly<Record<number, number>> = {
  77: 10000,
  78: 932,
  79: 949,
  80: 936,
  81: 950,
  89: 10007,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The character set of fonts that hold pictures and no letters. */
export const symbolCharacterSet = 2;

/** The encoding of a code page; null when the platform knows none, as for those of DOS. */
export function encodingOfCodePage(codePage: number): string | null {
  return encodings[codePage] ?? null;
}

/** The encoding that goes with a font's character set; null for that of the document. */
export function encodingOfCharacterSet(characterSet: number): string | null {
  return encodingOfCodePage(codePages[characterSet] ?? -1);
}
