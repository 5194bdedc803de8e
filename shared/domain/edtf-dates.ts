import type { CslDate } from './csl.ts';
import { parseCalendarDate } from './dates.ts';

type Parts = [number] | [number, number] | [number, number, number];

/**
 * Reads a date as bibliographies write it in EDTF (ISO 8601-2, levels 0 and 1): `2020`, `2020-05-01`, `2020-05/2021-06`,
 * `1999?`, `1999~`, `2020-21` (spring), `-0043`, with or without a time of day. CSL knows one kind of doubt (`circa`) and no
 * open ends, so `?`, `~` and `%` all become that, and of `2020/..` the beginning stays. Null for anything else.
 */
export function parseEdtf(text: string): CslDate | null {
  const [from, to, ...more] = text.trim().split('/');
  if (from === undefined || more.length > 0) return null;
  const first = parseEnd(from);
  if (!first) return null;
  if (to === undefined || to === '' || to === '..') return dateOf([first]);
  const last = parseEnd(to);
  return last && dateOf([first, last]);
}

interface End {
  readonly parts: Parts;
  readonly isUncertain: boolean;
  readonly season: number | null;
}

const wholeEnd = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?([?~%])?$/u;

function parseEnd(text: string): End | null {
  const match = wholeEnd.exec(text.trim());
  if (!match) return null;
  const [, year = '', month, day, mark] = match;
  const isUncertain = mark !== undefined;
  const season = month === undefined || day !== undefined ? null : seasonOf(Number(month));
  if (season !== null) return { parts: [Number(year)], isUncertain, season };
  const calendar = parseCalendarDate(
    [year.replace('-', ''), month, day].filter((part) => part !== undefined).join('-'),
  );
  const [, ...rest] = calendar?.['date-parts']?.[0] ?? [];
  return calendar ? { parts: [Number(year), ...rest] as Parts, isUncertain, season: null } : null;
}

/** EDTF writes spring to winter as the months 21 to 24, CSL as 1 to 4. */
function seasonOf(month: number): number | null {
  return month >= 21 && month <= 24 ? month - 20 : null;
}

function dateOf(ends: readonly End[]): CslDate {
  const season = ends.length === 1 ? (ends[0]?.season ?? null) : null;
  return {
    'date-parts': ends.map(({ parts }) => [...parts]),
    ...(season === null ? {} : { season }),
    ...(ends.some(({ isUncertain }) => isUncertain) ? { circa: true } : {}),
  };
}

/** A CSL date in EDTF, see `parseEdtf`; its literal words where it has no parts; '' where it has neither. */
export function formatEdtf(date: CslDate): string {
  const parts = date['date-parts'];
  if (!parts) return date.literal ?? date.raw ?? '';
  const season = Number(date.season);
  const circa = date.circa ? '~' : '';
  return parts
    .map(([year = 0, month, day]) => {
      const end = [formatYear(year)];
      if (month !== undefined) end.push(twoDigits(month));
      else if (parts.length === 1 && season >= 1 && season <= 4) end.push(String(season + 20));
      if (month !== undefined && day !== undefined) end.push(twoDigits(day));
      return `${end.join('-')}${circa}`;
    })
    .join('/');
}

function formatYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

const months = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar', 'mrz', 'märz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct', 'okt', 'oktober'],
  ['november', 'nov'],
  ['december', 'dec', 'dez', 'dezember'],
];
const seasons = [['spring'], ['summer'], ['autumn', 'fall'], ['winter']];

/** The month a word or number names, 1–12; null for anything else. */
export function monthOf(word: string): number | null {
  const name = word.trim().toLowerCase().replace(/\.$/u, '');
  if (/^\d{1,2}$/u.test(name)) return Number(name) >= 1 && Number(name) <= 12 ? Number(name) : null;
  const index = months.findIndex((spellings) => spellings.includes(name));
  return index === -1 ? null : index + 1;
}

/**
 * Reads a date however a reference has it: EDTF, `2021/03/04`, `4 March 2021`, `March 4, 2021`, `Mar 2021`, `Spring 2021`.
 * Anything else is kept in its own words (`literal`). Null for none.
 */
export function parseWrittenDate(text: string): CslDate | null {
  const words = text.replace(/\s+/gu, ' ').trim();
  if (words === '') return null;
  return parseEdtf(words) ?? parseSlashes(words) ?? parseWords(words) ?? { literal: words };
}

/** `2021/03/04`, `2021/3`, `2021-3-4`. */
function parseSlashes(words: string): CslDate | null {
  const match = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/u.exec(words);
  if (!match) return null;
  const [, year = '', ...rest] = match;
  return parseCalendarDate(
    [year, ...rest.filter((part) => part !== undefined).map((part) => part.padStart(2, '0'))].join('-'),
  );
}

function parseWords(words: string): CslDate | null {
  const parts = words.split(/[\s,]+/u).filter(Boolean);
  const years = parts.filter((part) => /^\d{4}$/u.test(part));
  const days = parts.filter((part) => /^\d{1,2}(?:st|nd|rd|th|\.)?$/u.test(part));
  const names = parts.filter((part) => /^\p{L}+\.?$/u.test(part));
  const [year] = years;
  const [name] = names;
  if (year === undefined || name === undefined || years.length + days.length + names.length !== parts.length)
    return null;
  if (years.length > 1 || names.length > 1 || days.length > 1) return null;
  const season = seasons.findIndex((spellings) => spellings.includes(name.toLowerCase()));
  if (season !== -1 && days.length === 0) return { 'date-parts': [[Number(year)]], season: season + 1 };
  const month = monthOf(name);
  if (month === null) return null;
  const day = days[0] && Number.parseInt(days[0], 10);
  return parseCalendarDate(
    [year, twoDigits(month), ...(day === undefined || day === '' ? [] : [twoDigits(day)])].join('-'),
  );
}
