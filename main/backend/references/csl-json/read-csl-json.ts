import { CslDate, CslItem, sourceTypes } from '../../../../shared/domain/csl.ts';
import { isDateVariable, isNameVariable, isTextVariable } from '../../../../shared/domain/csl-variables.ts';
import { parseWrittenDate } from '../../../../shared/domain/edtf-dates.ts';
import type { LineMessage, ReadReference, ReferenceFile } from '../../../../shared/domain/references.ts';
import { applyExtraLines, parseExtraLines } from '../extra-lines.ts';
import { oneLine, severalLines } from '../reference-text.ts';

type Fields = Record<string, unknown>;

/** Variables whose line breaks mean something. */
const longVariables = new Set(['abstract', 'note', 'annote']);

/** What is wrong with a file as a whole, in words that go on after “… was not imported: ”. */
export class NotCslJson extends Error {}

/**
 * Reads CSL-JSON (csl-data.json 1.0.2): a list of items, one item, or `{ items: […] }`. Numbers become the words they are
 * written in, years written as strings numbers; values of another kind than their variable's are told and left out.
 * @throws {NotCslJson}
 */
export function readCslJson(text: string): ReferenceFile {
  const items = itemsOf(parseJson(text));
  const lines = createLineFinder(text, items.length);
  const references: ReadReference[] = [];
  const problems: LineMessage[] = [];
  items.forEach((value, index) => {
    const line = lines(index);
    if (!isFields(value)) problems.push({ line, message: 'This is not a reference: it has no fields.' });
    else if (typeof value.itemType === 'string')
      problems.push({
        line,
        message:
          'This is Zotero’s own JSON, not CSL-JSON. Export it from Zotero as “CSL JSON”, RIS or BibLaTeX and import that file.',
      });
    else references.push(readItem(value, line));
  });
  return { format: 'csl-json', references, problems, warnings: [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new NotCslJson(`it is not JSON that can be read (${oneLine(reason).slice(0, 120)})`);
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isFields(value) && Array.isArray(value.items)) return value.items;
  if (isFields(value) && ('type' in value || 'title' in value)) return [value];
  throw new NotCslJson('it is JSON, but not a list of references as CSL-JSON has it');
}

function readItem(fields: Fields, line: number): ReadReference {
  const warnings: LineMessage[] = [];
  const extra = parseExtraLines(typeof fields.note === 'string' ? severalLines(fields.note) : '');
  const item: CslItem = { type: extra.type ?? typeOf(fields.type, line, warnings) };
  const read = item as Fields;
  for (const [variable, value] of Object.entries(fields)) {
    if (variable === 'type' || variable === 'note' || value === null || value === '') continue;
    if (variable === 'id') continue;
    const known = readValue(variable, value);
    if (known === null) {
      if (!isEmpty(value))
        warnings.push({ line, message: `“${variable}” does not have a value of its kind and was left out.` });
    } else read[variable] = known;
  }
  const key = citationKeyOf(fields.id);
  if (key !== null && read['citation-key'] === undefined) read['citation-key'] = key;
  applyExtraLines(item, extra);
  return { line, csl: item, warnings };
}

function typeOf(type: unknown, line: number, warnings: LineMessage[]): CslItem['type'] {
  const known = sourceTypes.find((candidate) => candidate === type);
  if (known) return known;
  const words =
    typeof type === 'string' ? `The type “${type}” is not one of CSL` : 'It does not say of what type it is';
  warnings.push({ line, message: `${words}; it comes in as “other document”.` });
  return 'document';
}

/** Zotero gives an address or a number where an item has no key. */
function citationKeyOf(id: unknown): string | null {
  return typeof id === 'string' && /^[^\s/\d][^\s/]*$/u.test(id) ? id : null;
}

/** The value as we keep it; null for one of another kind than its variable's. */
function readValue(variable: string, value: unknown): unknown {
  if (isNameVariable(variable)) return readNames(value);
  if (isDateVariable(variable)) return readDate(value);
  if (!isTextVariable(variable))
    return CslItem.safeParse({ type: 'document', [variable]: value }).success ? value : null;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  return (longVariables.has(variable) ? severalLines(value) : oneLine(value)) || null;
}

function readNames(value: unknown): Fields[] | null {
  if (!Array.isArray(value)) return null;
  const names = value.flatMap((name) => {
    if (typeof name === 'string') return [{ literal: oneLine(name) }];
    if (!isFields(name)) return [];
    const parts = Object.entries(name).flatMap(([part, words]) => {
      if (typeof words !== 'string') return [[part, words] as const];
      return words.trim() === '' ? [] : [[part, oneLine(words)] as const];
    });
    return parts.some(([, words]) => typeof words === 'string') ? [Object.fromEntries(parts)] : [];
  });
  return names.length > 0 ? names : null;
}

function readDate(value: unknown): CslDate | null {
  if (typeof value === 'string' || typeof value === 'number') return parseWrittenDate(String(value));
  if (!isFields(value)) return null;
  const { 'date-parts': ends, raw, ...rest } = value;
  const parts = Array.isArray(ends) ? readEnds(ends) : null;
  if (parts) {
    const date = CslDate.safeParse({ ...rest, 'date-parts': parts });
    return date.success ? date.data : null;
  }
  if (typeof raw === 'string') return parseWrittenDate(raw);
  const date = CslDate.safeParse(rest);
  return date.success && date.data.literal !== undefined ? date.data : null;
}

/** `[["2020", 5]]` as numbers; null unless each end begins with a year. */
function readEnds(ends: readonly unknown[]): number[][] | null {
  const read = ends
    .filter((end): end is unknown[] => Array.isArray(end) && end.length > 0)
    .slice(0, 2)
    .map((end) => end.slice(0, 3).map((part) => (part === '' || part === null ? Number.NaN : Number(part))))
    .map((end) => end.slice(0, end.findIndex((part) => !Number.isInteger(part)) >>> 0));
  return read.length > 0 && read.every((end) => end.length > 0) ? read : null;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Finds the line each item begins on. `JSON.parse` does not tell, so the text is walked once: an item begins at a brace
 * that is as deep as the list.
 */
function createLineFinder(text: string, count: number): (index: number) => number {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let isQuoted = false;
  let itemDepth = -1;
  for (let at = 0; at < text.length && lines.length < count; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 10) line += 1;
    else if (isQuoted) {
      if (character === 92) at += 1;
      else if (character === 34) isQuoted = false;
    } else if (character === 34) isQuoted = true;
    else if (character === 91 && itemDepth === -1) {
      depth += 1;
      itemDepth = depth;
    } else if (character === 91 || character === 123) {
      if (character === 123 && depth === itemDepth) lines.push(line);
      depth += 1;
    } else if (character === 93 || character === 125) depth -= 1;
  }
  return (index) => lines[index] ?? 1;
}
