import * as de from 'chrono-node/de';
import * as en from 'chrono-node/en';
import * as es from 'chrono-node/es';
import * as fr from 'chrono-node/fr';
import * as it from 'chrono-node/it';
import * as nl from 'chrono-node/nl';
import * as pt from 'chrono-node/pt';
import * as ru from 'chrono-node/ru';
import * as sv from 'chrono-node/sv';
import * as uk from 'chrono-node/uk';
import type { CslDate } from '../../../../shared/domain/csl.ts';
import type { Block } from '../blocks.ts';
import type { SourceFields } from '../source-fields.ts';
import { isProse } from '../words.ts';

type Parse = (text: string, reference: Date) => ParsedComponents[];
type ParsedComponents = ReturnType<typeof en.strict.parse>[number];

const parsers: Readonly<Record<string, Parse>> = Object.fromEntries(
  Object.entries({ de, en, es, fr, it, nl, pt, ru, sv, uk }).map(([language, { strict }]) => [
    language,
    (text: string, reference: Date) => strict.parse(text, reference),
  ]),
);

/** A date named in a text, with null for what the text does not say. */
interface NamedDate {
  readonly words: string;
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
}

/** A date down to the day, with or without its year. */
type NamedDay = NamedDate & { readonly day: number };

/** Dates are looked for in this much of a text, in UTF-16 units; enough for any article. */
const searchedLength = 40_000;
const longestDateLine = 100;
/** What a site published before there were sites is no date of publication but one that the text tells of. */
const firstYearOfWeb = 1991;
/** Running text in which reports say when something happened. */
const leadParagraphs = 3;

const updatedLabel =
  /(?:updated|modified|aktualisiert|mis à jour|modifié|actualizado|оновлено|обновлено)[^\d]*$/iu;
const publishedLabel =
  /^(?:first )?(?:published|date|datum|posted|veröffentlicht|erschienen|publié|publicado|опубліковано|опубликовано)/iu;
/** What a line with the date of an article may hold besides the date. */
const dateLineWords =
  /(?:first|last|published|posted|updated|modified|date|on|at|am|pm|a\.m|p\.m|uhr|veröffentlicht|erschienen|aktualisiert|stand|publié|mis|à|jour|modifié|le|publicado|actualizado|el|hours?|опубліковано|опубликовано|оновлено|обновлено|о|в|року|года|[a-z]{1,2}?[a-z]{1,2}t|utc|gmt)(?![\p{L}])/giu;

/** “4 February 2026 by Ana Ruiz” */
const authorBehind = /\s(?:by|von|par|por)\s+\p{Lu}.*$/u;

/**
 * The first full date in a few words of a known language, no later than `today`: `Wednesday, 4 February 2026`.
 * @param language a BCP 47 tag; null reads as English
 */
export function readWrittenDate(words: string, language: string | null, today: Date): CslDate | null {
  const parse = parserFor(language);
  for (const { year, month, day } of parse?.(words, today).flatMap(toNamedDate) ?? []) {
    if (year !== null && day !== null && toTime([year, month, day]) <= today.getTime())
      return toCslDate([year, month, day]);
  }
  return null;
}

function parserFor(language: string | null): Parse | undefined {
  return parsers[language?.split('-')[0] ?? 'en'] ?? parsers.en;
}

/**
 * Proposes the date of publication. A line before the running text that holds nothing but a date gives it, outright
 * where it says “Published”; otherwise it is guessed: the latest day named in the first paragraphs, or else in the
 * whole text, no later than `today`. Such a line also says when the text was last changed. A year the text leaves out is taken from the latest full date in the text;
 * where there is none, no date is proposed.
 */
export function readDate(
  blocks: readonly Block[],
  lead: number,
  language: string | null,
  today: Date,
  fields: SourceFields,
): void {
  const parse = parserFor(language);
  if (!parse) return;
  const dates = findDates(blocks, (text) => parse(text, today));
  const latest = latestWithYear(dates, today);
  if (readDateLine(blocks, lead, dates, latest, fields)) return;
  const isPublished = fields.has('URL') || fields.has('container-title') || fields.has('publisher');
  const guessed = guessDay(blocks, dates, latest, { earliest: isPublished ? firstYearOfWeb : 0, today });
  if (guessed)
    fields.propose('issued', toCslDate(guessed.day), { origin: 'text', guess: true, detail: guessed.words });
}

type DatesByBlock = ReadonlyMap<Block, readonly NamedDate[]>;

function findDates(blocks: readonly Block[], parse: (text: string) => ParsedComponents[]): DatesByBlock {
  const dates = new Map<Block, NamedDate[]>();
  let searched = 0;
  for (const block of blocks) {
    searched += block.text.length;
    if (searched > searchedLength) break;
    if (/\d/.test(block.text)) dates.set(block, parse(block.text).flatMap(toNamedDate));
  }
  return dates;
}

function toNamedDate({ text, start }: ParsedComponents): NamedDate[] {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
    start.isCertain(part) ? start.get(part) : null,
  );
  // “An hour before”, “the week before” name no day; neither does “27 minutes ago” on a page saved some time.
  const isRelative = start.tags().has('result/relativeDate') || !/\d/.test(text);
  if (month === null || month === undefined || isRelative || isAmbiguous(text)) return [];
  return [{ words: text, year: year ?? null, month, day: day ?? null }];
}

function daysOf(dates: DatesByBlock, block: Block): NamedDay[] {
  return (dates.get(block) ?? []).filter((date): date is NamedDay => date.day !== null);
}

/** `02/04/2026` is February in one country and April in another. */
function isAmbiguous(words: string): boolean {
  const [, first = 0, second = 0] = (/^(\d{1,2})\/(\d{1,2})\/\d{2,4}/.exec(words) ?? []).map(Number);
  return first > 0 && first <= 12 && second <= 12 && first !== second;
}

type FullDate = readonly [year: number, month: number, day: number];

const toTime = ([year, month, day]: FullDate): number => Date.UTC(year, month - 1, day);
const toCslDate = (date: FullDate): CslDate => ({ 'date-parts': [[...date]] });

/** The latest date that names its year, no later than today; a month alone counts as its first day. */
function latestWithYear(dates: DatesByBlock, today: Date): FullDate | null {
  return [...dates.values()]
    .flat()
    .flatMap(({ year, month, day }): FullDate[] => (year === null ? [] : [[year, month, day ?? 1]]))
    .filter((date) => toTime(date) <= today.getTime())
    .reduce<FullDate | null>(
      (latest, date) => (!latest || toTime(date) > toTime(latest) ? date : latest),
      null,
    );
}

/** Completes a day without a year with the year that brings it closest to the latest full date. */
function complete({ year, month, day }: NamedDay, latest: FullDate | null): FullDate | null {
  if (year !== null) return [year, month, day];
  if (!latest) return null;
  const distance = (date: FullDate) => Math.abs(toTime(date) - toTime(latest));
  const candidates = [-1, 0, 1].map((offset): FullDate => [latest[0] + offset, month, day]);
  return candidates.reduce((closest, date) => (distance(date) < distance(closest) ? date : closest));
}

/** Reads and sets aside a line of date and time before the running text. Returns whether there was one. */
function readDateLine(
  blocks: readonly Block[],
  lead: number,
  dates: DatesByBlock,
  latest: FullDate | null,
  fields: SourceFields,
): boolean {
  let found = false;
  for (const block of blocks.slice(0, lead + 1)) {
    const named = daysOf(dates, block);
    if (block.setAside && block.setAside !== 'byline') continue;
    const isUpdate = ({ words }: NamedDay) =>
      updatedLabel.test(block.text.slice(0, block.text.indexOf(words)));
    const day = named.find((date) => !isUpdate(date)) ?? named[0];
    if (!day || block.text.length > longestDateLine || (!block.setAside && !isDateLine(block.text, named)))
      continue;
    const date = complete(day, latest);
    if (!date) continue;
    block.setAside = 'byline';
    const updated = named.find(isUpdate);
    const change = updated && complete(updated, latest);
    if (change)
      fields.propose('modified', toCslDate(change), {
        origin: 'text',
        guess: updated.year === null,
        detail: block.text,
      });
    fields.propose('issued', toCslDate(date), {
      origin: 'text',
      guess: day.year === null || !publishedLabel.test(block.text),
      detail: block.text,
    });
    found = true;
  }
  return found;
}

function isDateLine(text: string, named: readonly NamedDay[]): boolean {
  const rest = named.reduce((remaining, { words }) => remaining.replace(words, ' '), text);
  return !/\p{L}{2,}/u.test(rest.replace(authorBehind, ' ').replace(dateLineWords, ' '));
}

function guessDay(
  blocks: readonly Block[],
  dates: DatesByBlock,
  latest: FullDate | null,
  { earliest, today }: { earliest: number; today: Date },
): { day: FullDate; words: string } | null {
  const prose = blocks.filter((block) => !block.setAside && block.kind !== 'caption' && isProse(block.text));
  return latestIn(prose.slice(0, leadParagraphs)) ?? latestIn(prose);

  function latestIn(searched: readonly Block[]): { day: FullDate; words: string } | null {
    let best: { day: FullDate; words: string } | null = null;
    for (const named of searched.flatMap((block) => daysOf(dates, block))) {
      const day = complete(named, latest);
      if (!day || day[0] < earliest || toTime(day) > today.getTime()) continue;
      if (!best || toTime(day) > toTime(best.day)) best = { day, words: named.words };
    }
    return best;
  }
}
