import { commonStyles, type StyleSummary } from '../../shared/domain/styles.ts';
import { fieldName, kindWords, languageName } from './style-words.ts';

/** Finds styles by words of their title, its initials (`APA 7`), field, kind or language. */
export interface StyleSearch {
  /** The styles that have every word typed, best first. None while nothing is typed. */
  find(typed: string): StyleSummary[];
}

interface Entry {
  readonly style: StyleSummary;
  readonly title: string;
  readonly titleWords: readonly string[];
  readonly initials: string;
  /** Further words it is found by, worth less than those of its title. */
  readonly otherWords: readonly string[];
  readonly preference: number;
}

/** Prepares the search: a few milliseconds for all styles there are, so that each letter typed takes one. */
export function createStyleSearch(styles: readonly StyleSummary[]): StyleSearch {
  const entries = styles.map(toEntry);
  return {
    find(typed) {
      const words = wordsOf(typed);
      if (words.length === 0) return [];
      const whole = words.join(' ');
      return entries
        .map((entry) => ({ entry, score: scoreOf(entry, words, whole) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.entry.title.length - b.entry.title.length)
        .map(({ entry }) => entry.style);
    },
  };
}

function toEntry(style: StyleSummary): Entry {
  const titleWords = wordsOf(style.title);
  const common = commonStyles.indexOf(style.id);
  return {
    style,
    title: titleWords.join(' '),
    titleWords,
    initials: initialsOf(style.title),
    otherWords: wordsOf(
      [
        style.id,
        ...style.fields.map(fieldName),
        ...(style.kind ? kindWords[style.kind] : []),
        style.locale ? languageName(style.locale) : '',
      ].join(' '),
    ),
    preference: common < 0 ? 0 : 30 - common,
  };
}

/** 0 where a word is missing. */
function scoreOf(
  { title, titleWords, initials, otherWords, preference }: Entry,
  words: readonly string[],
  whole: string,
): number {
  let score = 0;
  for (const word of words) {
    const worth = Math.max(
      initials === word ? 40 : 0,
      bestOf(titleWords, word) * 10,
      bestOf(otherWords, word) * 4,
    );
    if (worth === 0) return 0;
    score += worth;
  }
  if (title === whole) score += 100;
  else if (title.startsWith(whole)) score += 15;
  return score + preference;
}

/** 2 where one of the words is the one sought, 1 where one begins with it, else 0. */
function bestOf(words: readonly string[], sought: string): number {
  let best = 0;
  for (const word of words) {
    if (word === sought) return 2;
    if (word.startsWith(sought)) best = 1;
  }
  return best;
}

/** Without case and accents, cut at everything that is neither letter nor digit. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Words that have no letter in what a style is called for short: MLA, Council *of* Science Editors. */
const smallWords: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'in', 'a']);

/** `apa` for *American Psychological Association 7th edition*: the initials of its name, before edition and remarks. */
function initialsOf(title: string): string {
  const [name = ''] = title.split(/[(,\d]| - /u);
  return wordsOf(name)
    .filter((word) => !smallWords.has(word))
    .map((word) => word.charAt(0))
    .join('');
}
