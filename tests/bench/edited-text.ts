import type { Span } from '../../shared/domain/selectors.ts';
import { ProseWriter } from './prose.ts';

/** How a text reads: an article, or people talking in short turns that repeat themselves. */
export type Style = 'prose' | 'transcript';

/** A quote of the text before, and what an editor who kept track would say became of it. */
export interface KnownQuote extends Span {
  readonly id: string;
  /** Where what is left of it stands in the text after; null when nothing is, or when it was torn apart. */
  readonly truth: Span | null;
  /** The share of its characters that are left, 0 to 1. */
  readonly left: number;
}

/** A text before and after heavy editing. */
export interface EditedText {
  readonly before: string;
  readonly after: string;
  readonly quotes: readonly KnownQuote[];
}

/** A word or mark of the text. The text after keeps the tokens of the text before, changed or not. */
interface Token {
  readonly text: string;
  /** What stands before it: nothing, a space, a line break or an empty line. */
  readonly gap: string;
  /** Its number in the text before; null for what was written later. */
  readonly origin: number | null;
  /** The word was exchanged for another. */
  readonly replaced?: boolean;
  /** A speaker's label: no editor touches it, and nobody quotes it alone. */
  readonly fixed?: boolean;
}
type Sentence = readonly Token[];
type Paragraph = readonly Sentence[];

/** Shares of what is edited. */
const edits = {
  /** Passages of one paragraph or more; two on average. */
  passageMoved: 0.02,
  paragraphRemoved: 0.02,
  paragraphAdded: 0.02,
  sentenceRemoved: 0.04,
  sentenceAdded: 0.04,
  /** A sentence that stays is said once more elsewhere. */
  sentenceCopied: 0.01,
  sentenceRewritten: 0.05,
  wordReplaced: 0.03,
  wordMisspelt: 0.02,
  /** Of the words of a rewritten sentence. */
  wordRewritten: 0.35,
} as const;

const turns = ['Yes.', 'No.', 'Thank you.', 'I do not know.', 'Could you say that again?', 'That is right.'];
const speakers = ['MARA', 'ELIAS', 'THE CHAIR', 'OKAFOR'];

/** Writes a text of about `length` characters, edits it heavily and follows `quoteCount` quotes. Always the same. */
export function writeEditedText(style: Style, length: number, quoteCount: number, seed: number): EditedText {
  const writer = new ProseWriter(seed, style === 'prose' ? undefined : 3000);
  const chance = (share: number) => writer.random() < share;
  const pick = (count: number) => Math.floor(writer.random() * count);

  function sentenceText(): string {
    let sentence = writer.sentence();
    if (chance(0.1)) sentence = `"${sentence}"`;
    if (chance(0.1)) sentence = sentence.replace(/ (\w+) (\w+)/u, " - $1's $2 -");
    return sentence;
  }

  function tokens(text: string, gap: string): Token[] {
    return [...text.matchAll(/(\s*)([\p{L}\p{N}]+|[^\s])/gu)].map(([, space = '', word = ''], index) => ({
      text: word,
      gap: index === 0 ? gap : space,
      origin: null,
    }));
  }

  function newParagraph(): Sentence[] {
    if (style === 'prose') {
      const count = 3 + pick(4);
      return Array.from({ length: count }, (_, index) => tokens(sentenceText(), index === 0 ? '\n\n' : ' '));
    }
    const speaker = `${speakers[pick(speakers.length)]}:`;
    const said = chance(0.3)
      ? [turns[pick(turns.length)] ?? '']
      : Array.from({ length: 1 + pick(3) }, sentenceText);
    const label = tokens(speaker, '\n\n').map((token) => ({ ...token, fixed: true }));
    return [label, ...said.map((text) => tokens(text, ' '))];
  }

  const paragraphs: Paragraph[] = [];
  const originals: Token[] = [];
  for (let written = 0; written < length; ) {
    const paragraph = newParagraph().map((sentence) =>
      sentence.map((token) => {
        const kept = { ...token, origin: originals.length };
        originals.push(kept);
        written += token.gap.length + token.text.length;
        return kept;
      }),
    );
    paragraphs.push(paragraph);
  }
  const before = render(originals);

  function editWord(token: Token, share: number): Token {
    if (!/^\p{L}/u.test(token.text) || token.fixed) return token;
    if (chance(share)) return { ...token, text: writer.word(), replaced: true };
    if (token.text.length > 3 && chance(edits.wordMisspelt)) {
      const at = 1 + pick(token.text.length - 2);
      return { ...token, text: `${token.text.slice(0, at)}${token.text.slice(at + 1)}` };
    }
    return token;
  }

  const kept: Sentence[] = [];
  const copyOf = (sentence: Sentence) => sentence.map((token) => ({ ...token, origin: null }));

  function editSentence(sentence: Sentence): Sentence[] {
    if (sentence[0]?.fixed) return [sentence];
    const result: Sentence[] = [];
    if (!chance(edits.sentenceRemoved)) {
      const share = chance(edits.sentenceRewritten) ? edits.wordRewritten : edits.wordReplaced;
      result.push(sentence.map((token) => editWord(token, share)));
      kept.push(sentence);
    }
    if (chance(edits.sentenceAdded)) result.push(tokens(sentenceText(), ' '));
    if (chance(edits.sentenceCopied)) result.push(copyOf(kept[pick(kept.length)] ?? []));
    return result;
  }

  const edited: Paragraph[] = [];
  const moved: Paragraph[][] = [];
  let moving: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (moving.length === 0 && chance(edits.paragraphAdded)) edited.push(newParagraph());
    if (chance(edits.paragraphRemoved)) continue;
    const sentences = paragraph.flatMap(editSentence);
    if (moving.length === 0 && !chance(edits.passageMoved)) {
      edited.push(sentences);
      continue;
    }
    moving.push(sentences);
    if (chance(0.5)) {
      moved.push(moving);
      moving = [];
    }
  }
  for (const passage of [...moved, moving]) edited.splice(pick(edited.length), 0, ...passage);

  const finals = edited.flatMap((paragraph) =>
    paragraph.flatMap((sentence, index) =>
      sentence.map((token, place) => (place === 0 ? { ...token, gap: index === 0 ? '\n\n' : ' ' } : token)),
    ),
  );
  const typeset = reflow(finals.map((token) => ({ ...token, text: curly(token) })));
  const after = render(typeset);

  const placesBefore = placesOf(originals);
  const placesAfter = placesOf(typeset);
  const finalOf = new Map(typeset.flatMap(({ origin }, index) => (origin === null ? [] : [[origin, index]])));
  const sentences = paragraphs.flatMap((paragraph) =>
    paragraph.flatMap((sentence) => {
      const first = sentence[0];
      return first?.origin == null || first.fixed
        ? []
        : [{ first: first.origin, end: first.origin + sentence.length }];
    }),
  );

  /** One to three sentences, or some words of them. */
  function quoteAt(id: string): KnownQuote {
    const sentence = pick(sentences.length - 2);
    let first = sentences[sentence]?.first ?? 0;
    let end = sentences[sentence + (chance(0.2) ? 1 + pick(2) : 0)]?.end ?? 0;
    if (chance(0.4)) {
      first += pick(Math.max(1, end - first - 4));
      end = Math.min(end, first + 3 + pick(10));
    }
    const span = { start: placesBefore[first]?.start ?? 0, end: placesBefore[end - 1]?.end ?? 0 };
    return { id, ...span, ...fate(first, end) };
  }

  /** Of a quote torn apart by a move, the larger part counts. */
  function fate(first: number, end: number): Pick<KnownQuote, 'truth' | 'left'> {
    let all = 0;
    const parts: { from: number; to: number; left: number }[] = [];
    for (let origin = first; origin < end; origin += 1) {
      const size = originals[origin]?.text.length ?? 0;
      all += size;
      const final = finalOf.get(origin);
      if (final === undefined) continue;
      const part = parts.at(-1);
      const left = typeset[final]?.replaced ? 0 : size;
      if (part && final > part.to && final - part.to < 60) {
        part.to = final;
        part.left += left;
      } else parts.push({ from: final, to: final, left });
    }
    const [largest] = parts.sort((one, other) => other.left - one.left);
    if (!largest) return { truth: null, left: 0 };
    const truth = { start: placesAfter[largest.from]?.start ?? 0, end: placesAfter[largest.to]?.end ?? 0 };
    return { truth, left: largest.left / all };
  }

  const quotes = Array.from({ length: quoteCount }, (_, index) => quoteAt(String(index)));
  return { before, after, quotes };
}

function render(tokens: readonly Token[]): string {
  return tokens.map(({ gap, text }, index) => (index === 0 ? text : gap + text)).join('');
}

function placesOf(tokens: readonly Token[]): Span[] {
  let end = 0;
  return tokens.map(({ gap, text }, index) => {
    const start = index === 0 ? 0 : end + gap.length;
    end = start + text.length;
    return { start, end };
  });
}

/** Quote marks, apostrophes and dashes as a typesetter would have them. */
function curly({ gap, text }: Token): string {
  if (text === '"') return gap === '' ? '”' : '“';
  if (text === "'") return '’';
  return text === '-' ? '–' : text;
}

/** Breaks lines as an e-mail program does. */
function reflow(tokens: readonly Token[]): Token[] {
  let column = 0;
  return tokens.map((token) => {
    column = token.gap.startsWith('\n') ? token.text.length : column + token.gap.length + token.text.length;
    if (token.gap !== ' ' || column <= 72) return token;
    column = token.text.length;
    return { ...token, gap: '\n' };
  });
}
