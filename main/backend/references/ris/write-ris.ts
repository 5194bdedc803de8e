import type { CslDate, CslItem, CslName } from '../../../../shared/domain/csl.ts';
import {
  type CslVariable,
  dateVariables,
  isDateVariable,
  isNameVariable,
  nameVariables,
  textVariables,
} from '../../../../shared/domain/csl-variables.ts';
import { familyWithParticle, givenWithParticle } from '../../../../shared/domain/names.ts';
import { protectEntities } from '../entities.ts';
import { extraLinesOf } from '../extra-lines.ts';
import { looksLikeIsbn, looksLikeIssn, splitKeywords } from '../reference-text.ts';
import { tagsOfType, writtenTags } from './ris-tags.ts';
import { typeFromRis, typeToRis } from './ris-types.ts';

const allVariables: readonly CslVariable[] = [...textVariables, ...nameVariables, ...dateVariables];
/** Fields that are written beside another one, after it. */
const companions: Readonly<Record<string, string>> = { SP: 'EP', DA: 'PY' };
const tagOrder = Object.keys(writtenTags).flatMap((tag) => [
  tag,
  ...(companions[tag] ? [companions[tag]] : []),
]);

/**
 * A CSL item as a RIS record, with CRLF as the specification has it. Variables without a tag for its type stand in
 * `M2` as lines Zotero reads into its “Extra” field, see `extra-lines.ts`.
 */
export function writeRis(item: CslItem): string {
  const type = typeToRis(item.type);
  const tags = tagsOfType(item.type);
  const byTag = new Map<string, readonly string[]>();
  const extra = typeFromRis(type) === item.type ? [] : [`type: ${item.type}`];
  for (const variable of allVariables) {
    const value = (item as Record<string, unknown>)[variable];
    if (value === undefined) continue;
    const tag = tags.get(variable);
    const fields = tag === undefined ? null : fieldsOf(item, variable, tag, value);
    for (const [name, values] of fields ?? []) byTag.set(name, values);
    if (!fields || needsExtra(variable, value)) extra.push(...extraLinesOf(item, [variable]));
  }
  return [
    `TY  - ${type}`,
    ...tagOrder.flatMap((tag) => (byTag.get(tag) ?? []).flatMap((value) => taggedLines(tag, value))),
    ...(extra.length > 0 ? taggedLines('M2', extra.join('\n')) : []),
    'ER  - ',
    '',
    '',
  ].join('\r\n');
}

type Fields = readonly (readonly [tag: string, values: readonly string[]])[];

/** The fields a variable is written as; null where its tag cannot carry it. */
function fieldsOf(item: CslItem, variable: CslVariable, tag: string, value: unknown): Fields | null {
  if (isNameVariable(variable)) return [[tag, (value as CslName[]).map(writeName)]];
  if (isDateVariable(variable)) return writeDate(tag, value as CslDate);
  const text = String(value);
  if (variable === 'keyword') return [[tag, splitKeywords(text)]];
  if (variable === 'page') return writePages(text);
  if (tag === 'SN') return isCarriedAsNumber(variable, text) ? [[tag, [text]]] : null;
  if (variable === 'number-of-pages' && tag === 'SP') return /^\d+$/u.test(text) ? [[tag, [text]]] : null;
  if (item.type === 'paper-conference' && variable === 'container-title' && item['event-title'] !== undefined)
    return [['C3', [text]]];
  if (item.type === 'paper-conference' && variable === 'event-title')
    return item['container-title'] === undefined ? null : [['T2', [text]]];
  return isTakenForLongTitle(item, variable) ? null : [[tag, [text]]];
}

/** Some publishers write short titles alone; readers take those for the long ones. */
function isTakenForLongTitle(item: CslItem, variable: CslVariable): boolean {
  if (variable === 'title-short') return item.title === undefined;
  return variable === 'container-title-short' && item['container-title'] === undefined;
}

/** First and last page; anything else stands as it is. */
function writePages(pages: string): Fields {
  const hyphen = pages.indexOf('-');
  if (hyphen < 1 || hyphen === pages.length - 1) return [['SP', [pages]]];
  return [
    ['SP', [pages.slice(0, hyphen)]],
    ['EP', [pages.slice(hyphen + 1)]],
  ];
}

/** Readers tell the two standard numbers by their looks, so another number must not look like one. */
function isCarriedAsNumber(variable: CslVariable, text: string): boolean {
  if (variable === 'ISBN') return looksLikeIsbn(text) && !looksLikeIssn(text);
  if (variable === 'ISSN') return looksLikeIssn(text);
  return !looksLikeIsbn(text) && !looksLikeIssn(text);
}

function writeName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const given = givenWithParticle(name);
  return [familyWithParticle(name), given, ...(name.suffix ? [name.suffix] : [])].join(', ').trim();
}

/** A day, month or year; of anything else its beginning, which `needsExtra` completes. */
function writeDate(tag: string, date: CslDate): Fields | null {
  const [year, month, day] = date['date-parts']?.[0] ?? [];
  if (year === undefined || year < 1 || year > 9999) return null;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  const written = String(year).padStart(4, '0');
  const whole = [tag, [`${written}/${two(month)}/${two(day)}/`]] as const;
  // Many programs look for the year alone.
  return tag === 'DA' ? [whole, ['PY', [written]]] : [whole];
}

/** Whether a value is more than its tag says. */
function needsExtra(variable: CslVariable, value: unknown): boolean {
  if (!isDateVariable(variable)) return false;
  const { 'date-parts': ends, circa, season } = value as CslDate;
  return ends !== undefined && (ends.length > 1 || Boolean(circa) || season !== undefined);
}

/** A field; line breaks in it go on in lines without a tag. */
function taggedLines(tag: string, value: string): string[] {
  const [first = '', ...rest] = protectEntities(value).split('\n');
  return [`${tag}  - ${first}`, ...rest];
}
