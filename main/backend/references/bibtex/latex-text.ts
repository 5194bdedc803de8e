import { latexSymbols } from './latex-symbols.ts';

/** Combining characters, by the command that puts them on a letter. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  d: '\u0323',
  b: '\u0331',
  k: '\u0328',
  r: '\u030a',
  t: '\u0361',
};

interface Wrapper {
  readonly before: string;
  readonly after: string;
}

const italic: Wrapper = { before: '<i>', after: '</i>' };
const bold: Wrapper = { before: '<b>', after: '</b>' };
const raised: Wrapper = { before: '<sup>', after: '</sup>' };
const lowered: Wrapper = { before: '<sub>', after: '</sub>' };
const quoted: Wrapper = { before: '“', after: '”' };
/** How CSL-JSON marks small capitals in a title. */
export const smallCapitals: Wrapper = {
  before: '<span style="font-variant:small-caps;">',
  after: '</span>',
};
const nothing: Wrapper = { before: '', after: '' };

/** Commands with an argument that CSL can mark; of any other command the argument stays. */
const wrappers: Readonly<Record<string, Wrapper>> = {
  textit: italic,
  emph: italic,
  textsl: italic,
  mkbibemph: italic,
  textbf: bold,
  mkbibbold: bold,
  textsuperscript: raised,
  textsubscript: lowered,
  textsc: smallCapitals,
  enquote: quoted,
  mkbibquote: quoted,
};
/** Commands that mark what follows them in their group. */
const switches: Readonly<Record<string, Wrapper>> = {
  it: italic,
  em: italic,
  itshape: italic,
  sl: italic,
  bf: bold,
  bfseries: bold,
  sc: smallCapitals,
  scshape: smallCapitals,
};

interface Group {
  text: string;
  wrapper: Wrapper;
}

/**
 * The words that LaTeX prints, with the markup CSL-JSON allows in titles (`<i>`, `<b>`, `<sup>`, `<sub>`, small capitals).
 * Braces that only protect capitals go. Takes time in proportion to the length, however deep the braces are.
 */
export function decodeLatex(raw: string): string {
  const groups: Group[] = [{ text: '', wrapper: nothing }];
  let pending: Wrapper = nothing;
  let isMath = false;
  let at = 0;

  const top = () => groups.at(-1) as Group;
  const put = (text: string) => {
    top().text += text;
  };
  function close(): void {
    const { text, wrapper } = groups.pop() as Group;
    if (groups.length === 0) groups.push({ text, wrapper: nothing });
    else put(text === '' ? '' : `${wrapper.before}${text}${wrapper.after}`);
  }

  while (at < raw.length) {
    const character = raw[at] ?? '';
    if (character === '\\') {
      const name = /^(?:[a-zA-Z]+|[\s\S])/u.exec(raw.slice(at + 1, at + 40))?.[0] ?? '';
      at += 1 + name.length;
      if (/^[a-zA-Z]/u.test(name)) at += /^\s*/u.exec(raw.slice(at, at + 200))?.[0].length ?? 0;
      const accent = Object.hasOwn(accents, name) ? accents[name] : undefined;
      if (accent !== undefined && !isMath) {
        const letter = readAccented(raw, at);
        at = letter.end;
        put(letter.text === '' ? (name === '~' ? '~' : '') : accented(letter.text, accent));
      } else if (name === 'href') at = endOfGroup(raw, at);
      else if (Object.hasOwn(switches, name))
        top().wrapper = groups.length > 1 ? (switches[name] ?? nothing) : nothing;
      else if (Object.hasOwn(wrappers, name)) pending = wrappers[name] ?? nothing;
      else if (Object.hasOwn(latexSymbols, name)) put(latexSymbols[name] ?? '');
      else if (/^[{}#$%&_]$/u.test(name)) put(name);
      else if (/^[\s,;:\\]$/u.test(name)) put(' ');
      continue;
    }
    at += 1;
    if (character === '{') {
      groups.push({ text: '', wrapper: pending });
      pending = nothing;
    } else if (character === '}') close();
    else if (character === '$') isMath = !isMath;
    else if (isMath && (character === '^' || character === '_')) {
      pending = character === '^' ? raised : lowered;
      if (raw[at] !== '{' && raw[at] !== '\\' && raw[at] !== undefined) {
        put(`${pending.before}${raw[at]}${pending.after}`);
        pending = nothing;
        at += 1;
      }
    } else if (character === '~') put(' ');
    else if (character === '-' && raw.startsWith('--', at)) {
      put('—');
      at += 2;
    } else if (character === '-' && raw[at] === '-') {
      put('–');
      at += 1;
    } else if (character === '`' && raw[at] === '`') {
      put('“');
      at += 1;
    } else if (character === "'" && raw[at] === "'") {
      put('”');
      at += 1;
    } else if (character === '`') put('‘');
    else put(character);
  }
  while (groups.length > 1) close();
  return top().text;
}

/** The letter an accent stands on: `{U}`, `U`, `\i`, `{\i}`, also with spaces before. */
function readAccented(raw: string, at: number): { text: string; end: number } {
  const match = /^\s*(?:\{\s*(?:\\([a-zA-Z]+)\s*|([^\\{}]{0,4}))\}|\\([a-zA-Z]+)\s?|([^\s\\{}]))/u.exec(
    raw.slice(at, at + 24),
  );
  if (!match) return { text: '', end: at };
  const command = match[1] ?? match[3];
  const text = command === undefined ? (match[2] ?? match[4] ?? '') : (latexSymbols[command] ?? '');
  return { text, end: at + match[0].length };
}

function accented(text: string, accent: string): string {
  const base = text.replace('ı', 'i').replace('ȷ', 'j');
  const [first = ''] = base;
  return (first + accent).normalize('NFC') + base.slice(first.length);
}

/** The place after the group that begins at `at`; `at` where none does. */
export function endOfGroup(raw: string, at: number): number {
  if (raw[at] !== '{') return at;
  let depth = 0;
  for (let end = at; end < raw.length; end += 1) {
    if (raw[end] === '\\') end += 1;
    else if (raw[end] === '{') depth += 1;
    else if (raw[end] === '}') {
      depth -= 1;
      if (depth === 0) return end + 1;
    }
  }
  return raw.length;
}

/** Addresses and identifiers are no LaTeX, but some programs escape characters in them all the same. */
export function decodeVerbatim(raw: string): string {
  return raw
    .trim()
    .replace(/^\\url\s*\{([\s\S]*)\}$/u, '$1')
    .replace(/\{?\\textasciitilde\s*(?:\{\})?\}?|\\~\{\}/gu, '~')
    .replace(/\{?\\textunderscore\s*(?:\{\})?\}?/gu, '_')
    .replace(/\\([_%&#$~{}])/gu, '$1')
    .replace(/^\{([\s\S]*)\}$/u, '$1')
    .trim();
}

const commandOf: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
  '`': '{\\textasciigrave}',
};

/** Words as LaTeX that `decodeLatex` reads back. Letters stay as they are: files are UTF-8. */
export function encodeLatex(text: string): string {
  return text
    .replace(/[\\{}#$%&_~^<>|`]/gu, (character) => commandOf[character] ?? character)
    .replace(/-(?=-)/gu, '{-}')
    .replace(/'(?=')/gu, "'{}");
}

const commandOfTag: Readonly<Record<string, string>> = {
  i: '\\textit{',
  b: '\\textbf{',
  sup: '\\textsuperscript{',
  sub: '\\textsubscript{',
};

/**
 * A title as LaTeX: CSL's markup as commands, and words with capitals inside in braces, so that no style makes them small.
 */
export function encodeTitle(title: string): string {
  const match = /^([\s\S]*?)<(i|b|sup|sub)>([^<>]*)<\/\2>([\s\S]*)$/u.exec(title);
  if (match) {
    const [, before = '', tag = '', inside = '', after = ''] = match;
    return `${encodeTitle(before)}${commandOfTag[tag]}${encodeTitle(inside)}}${encodeTitle(after)}`;
  }
  const { before, after } = smallCapitals;
  const start = title.indexOf(before);
  const end = title.indexOf(after, start);
  if (start !== -1 && end !== -1) {
    const inside = title.slice(start + before.length, end);
    return `${encodeTitle(title.slice(0, start))}\\textsc{${encodeTitle(inside)}}${encodeTitle(title.slice(end + after.length))}`;
  }
  return encodeLatex(title).replace(
    /(?<![\\\p{L}\p{N}])[\p{L}\p{N}]+\p{Lu}[\p{L}\p{N}]*/gu,
    (word) => `{${word}}`,
  );
}
