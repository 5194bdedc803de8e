import { AppError } from '../../../shared/contract/errors.ts';
import type { CslItem } from '../../../shared/domain/csl.ts';
import { decodeBytes } from '../imports/decode-bytes.ts';
import { declaredEncoding } from '../imports/html/declared-encoding.ts';
import { citableItem } from './citable-item.ts';
import { createCitationEngine } from './citation-engine.ts';
import { elementsOf } from './csl-element.ts';
import { baseLocale, type CslFiles } from './csl-files.ts';
import { describeStyle, type StyleDescription } from './describe-style.ts';
import { readStyleXml, unreadableStyle } from './read-style-xml.ts';

/** A style that can be added to a project. */
export interface ExaminedStyle extends StyleDescription {
  readonly xml: string;
  /** The style that Corroborate carries which this one follows; null where it follows none, or none of those. */
  readonly followsOurs: string | null;
}

/**
 * Reads the file of a style, and tries it on an article.
 * @throws {AppError} `style.unreadable`
 */
export function examineStyle(files: CslFiles, name: string, bytes: Uint8Array): ExaminedStyle {
  const xml = decode(name, bytes);
  const element = readStyleXml(name, xml);
  const description = describeStyle(element);
  const { parent } = description;
  const parentName = parent?.split('/').at(-1) ?? '';
  const examined: ExaminedStyle = {
    ...description,
    title: description.title || withoutEnding(name),
    identifier: description.identifier || name,
    xml,
    followsOurs: files.findStyle(parentName) ? parentName : null,
  };
  if (parent !== null) return examined;
  if (elementsOf(element, 'citation').length === 0)
    throw unreadableStyle(name, 'it does not say how to cite: there is no “citation” in it.');
  try {
    const locale = files.findLocale(description.locale ?? baseLocale);
    const engine = createCitationEngine(element, locale, files.readLocale);
    engine.load(new Map([['tried', citableItem(tried)]]));
    engine.citation('tried', { label: 'page', value: '7' });
    engine.references(['tried']);
  } catch (thrown) {
    throw unreadableStyle(
      name,
      `no citation can be made with it (${thrown instanceof Error ? thrown.message : String(thrown)}). Check it with the CSL validator at validator.citationstyles.org.`,
    );
  }
  return examined;
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return decodeBytes(name, bytes, declaredEncoding(bytes)).text;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    throw unreadableStyle(
      name,
      bytes.length === 0 ? 'the file is empty.' : 'it is no XML, which citation styles are written in.',
    );
  }
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]+$/u, '');
}

const tried: CslItem = {
  type: 'article-newspaper',
  title: 'A river town counts its flood years',
  author: [{ family: 'Okafor', given: 'Ada N.' }, { literal: 'World River Council' }],
  issued: { 'date-parts': [[2026, 2, 4]] },
  accessed: { 'date-parts': [[2026, 2, 9]] },
  'container-title': 'The Daily Ledger',
  page: '7-9',
  URL: 'https://ledger.example/flood-years',
};
