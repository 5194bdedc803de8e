import type { CslDate, CslItem, CslName } from '../../../../shared/domain/csl.ts';
import { isDateVariable, isNameVariable } from '../../../../shared/domain/csl-variables.ts';
import { parseWrittenDate } from '../../../../shared/domain/edtf-dates.ts';
import { nameFromParts } from '../../../../shared/domain/names.ts';
import type { LineMessage, ReadReference, ReferenceFile } from '../../../../shared/domain/references.ts';
import { attachmentsWarning } from '../attachments.ts';
import { decodeEntities, plainFromHtml } from '../entities.ts';
import { applyExtraLines, parseExtraLines } from '../extra-lines.ts';
import {
  findDoi,
  joinKeywords,
  looksLikeIsbn,
  looksLikeIssn,
  oneLine,
  severalLines,
  splitKeywords,
} from '../reference-text.ts';
import { type RisField, type RisRecord, readRisRecords } from './ris-records.ts';
import { variableOfTag } from './ris-tags.ts';
import { typeFromRis } from './ris-types.ts';

/** Links to files; the files themselves are not in a RIS file. */
const attachmentTags = new Set(['L1', 'L2', 'L4', 'FI']);
/** What says nothing about the thing itself: reprint status, sequence. */
const ignoredTags = new Set(['RP']);
/** Fields whose line breaks mean something. */
const longTags = new Set(['AB', 'N1', 'N2', 'RN', 'M2']);

/**
 * Reads RIS (Research Information Systems, specification of 2011, as Zotero, EndNote and publishers write it) into CSL.
 * What has no variable becomes a line of the note, under its tag.
 */
export function readRis(text: string): ReferenceFile {
  const { records, problems } = readRisRecords(text);
  let attachments = 0;
  const references = records.map((record) => {
    attachments += record.fields.filter(
      ({ tag, value }) => attachmentTags.has(tag) && value.trim() !== '',
    ).length;
    return readRecord(record);
  });
  return { format: 'ris', references, problems, warnings: attachmentsWarning(attachments) };
}

function readRecord({ line, type: risType, fields }: RisRecord): ReadReference {
  const warnings: LineMessage[] = [];
  const extra = parseExtraLines(
    fields
      .filter(({ tag }) => tag === 'M2')
      .map(({ value }) => severalLines(decodeEntities(value)))
      .join('\n'),
  );
  const type = extra.type ?? typeOf({ line, risType, fields, warnings });
  const item: CslItem = { type };
  const reading = createReading(item, warnings);
  for (const field of fields) reading.take(field);
  reading.finish();
  applyExtraLines(item, extra);
  return { line, csl: item, warnings };
}

function typeOf({
  line,
  risType,
  fields,
  warnings,
}: {
  line: number;
  risType: string | null;
  fields: readonly RisField[];
  warnings: LineMessage[];
}): CslItem['type'] {
  if (risType === null) {
    warnings.push({
      line,
      message: 'It does not say of what type it is (TY); it comes in as “other document”.',
    });
    return 'document';
  }
  const type = typeFromRis(risType.toUpperCase());
  if (type === null) {
    warnings.push({ line, message: `The type “${risType}” is not known; it comes in as “other document”.` });
    return 'document';
  }
  const second = fields.find(({ tag }) => tag === 'A2');
  if (risType === 'PCOMM' && second) {
    warnings.push({
      line: second.line,
      message:
        'Zotero writes letters and interviews with the same type: if this is an interview, change its type, and make the recipient the interviewer.',
    });
  }
  return type;
}

interface Reading {
  take(field: RisField): void;
  /** Puts together what several fields say. */
  finish(): void;
}

function createReading(item: CslItem, warnings: LineMessage[]): Reading {
  const fields = item as Record<string, unknown>;
  const notes: string[] = [];
  const keywords: string[] = [];
  let firstPage = '';
  let lastPage = '';
  let year = '';
  let proceedings = '';
  let otherJournal = '';

  function setText(variable: string, value: string, tag: string): void {
    const present = fields[variable];
    if (present === undefined) fields[variable] = value;
    else if (present !== value) notes.push(tag === 'UR' ? `URL: ${value}` : `${tag}: ${value}`);
  }

  function takeNumber(value: string): void {
    // Publishers write either number for any type.
    if (looksLikeIssn(value)) setText('ISSN', value, 'SN');
    else if (looksLikeIsbn(value)) setText('ISBN', value, 'SN');
    else setText(variableOfTag('SN', item.type) ?? 'ISBN', value, 'SN');
  }

  function take({ tag, value: raw, line }: RisField): void {
    if (tag === 'M2' || attachmentTags.has(tag) || ignoredTags.has(tag)) return;
    const text = decodeEntities(tag === 'N1' || tag === 'RN' ? plainFromHtml(raw) : raw);
    const value = longTags.has(tag) || tag === 'KW' ? severalLines(text) : oneLine(text);
    if (value === '') return;
    const variable = variableOfTag(tag, item.type);
    if (tag === 'PY' || tag === 'Y1') {
      if (tag === 'Y1' && fields.issued === undefined && value.includes('/'))
        fields.issued = readRisDate(value);
      year ||= /^-?\d{4}/u.exec(value)?.[0] ?? '';
      if (year === '' && fields.issued === undefined) fields.issued = parseWrittenDate(value) ?? undefined;
    } else if (tag === 'EP') lastPage ||= value;
    else if (tag === 'SP' && variable === 'page') firstPage ||= value;
    else if (tag === 'SP' && variable === 'number-of-pages' && !/^\d+$/u.test(value)) firstPage ||= value;
    else if (tag === 'SN') takeNumber(value);
    else if (tag === 'C3' && item.type === 'paper-conference') proceedings = value;
    else if (tag === 'JO') otherJournal = value;
    else if (tag === 'KW') keywords.push(...value.split('\n'));
    else if (tag === 'L3') {
      const found = findDoi(value);
      if (found) setText('DOI', found, tag);
    } else if ((tag === 'DO' || tag === 'M3') && findDoi(value)) setText('DOI', findDoi(value) ?? value, tag);
    else if (variable === null) notes.push(`${tag}: ${value}`);
    else if (isNameVariable(variable)) {
      fields[variable] = [...((fields[variable] as CslName[] | undefined) ?? []), readRisName(value)];
    } else if (isDateVariable(variable)) {
      const date = readRisDate(value);
      if (date && fields[variable] === undefined) fields[variable] = date;
      if (date?.literal !== undefined && variable === 'accessed')
        warnings.push({
          line,
          message: `“${value}” is not a date that can be read; it is kept as it stands.`,
        });
    } else if (tag === 'N1') notes.push(value);
    else setText(variable, value, tag);
  }

  function finish(): void {
    finishPages();
    finishTitles();
    finishDate();
    const words =
      keywords.length === 1 ? splitKeywords(keywords[0] ?? '') : keywords.flatMap((word) => word.split(';'));
    if (words.length > 0) fields.keyword = joinKeywords(words);
    if (notes.length > 0) fields.note = notes.join('\n');
  }

  function finishPages(): void {
    if (firstPage === '' && lastPage === '') return;
    const isWhole = lastPage === '' || (firstPage.includes('-') && firstPage.endsWith(lastPage));
    fields.page = firstPage === '' ? lastPage : isWhole ? firstPage : `${firstPage}-${lastPage}`;
  }

  function finishTitles(): void {
    if (proceedings !== '') {
      const event = fields['container-title'];
      fields['container-title'] = proceedings;
      if (event !== undefined && fields['event-title'] === undefined) fields['event-title'] = event;
    }
    if (otherJournal !== '' && fields['container-title'] === undefined)
      fields['container-title'] = otherJournal;
    else if (otherJournal !== '' && otherJournal !== fields['container-title'])
      fields['container-title-short'] ??= otherJournal;
    if (fields['container-title'] === undefined && item.type.startsWith('article-'))
      moveField('container-title-short', 'container-title');
    if (fields.title === undefined) moveField('title-short', 'title');
  }

  function moveField(from: string, to: string): void {
    if (fields[from] === undefined) return;
    fields[to] = fields[from];
    delete fields[from];
  }

  /** `PY` has the year alone, and `DA` may have all but the year. */
  function finishDate(): void {
    const issued = fields.issued as CslDate | undefined;
    if (year === '') return;
    if (issued === undefined) fields.issued = parseWrittenDate(year) ?? undefined;
    else if (issued.literal !== undefined && !issued.literal.includes(year)) {
      const whole = parseWrittenDate(`${issued.literal} ${year}`);
      if (whole?.['date-parts']) fields.issued = whole;
    }
  }

  return { take, finish };
}

/** `Family, Given, Suffix`; a name without a comma is that of an institution. */
function readRisName(value: string): CslName {
  const parts = value.split(',').map((part) => part.trim());
  const [family = '', given = '', suffix = ''] = parts;
  if (parts.length === 1 || parts.length > 3 || family === '') return { literal: value };
  return nameFromParts(family, given, suffix);
}

/** `YYYY/MM/DD/other`, where all but the year may be empty; or a date in words. */
function readRisDate(value: string): CslDate | null {
  const [year = '', month = '', day = '', ...others] = value.split('/').map((part) => part.trim());
  if (!value.includes('/') || !/^\d{4}$/u.test(year)) return parseWrittenDate(value);
  const other = others.join(' ').trim();
  const parts = [year, month, day].filter((part) => Number(part) > 0);
  const date = parseWrittenDate(parts.map((part) => part.padStart(2, '0')).join('-'));
  if (parts.length > 1 || other === '') return date;
  const inWords = parseWrittenDate(`${other} ${year}`);
  return inWords?.['date-parts'] ? inWords : date;
}
