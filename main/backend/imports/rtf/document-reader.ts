import { type FlowItem, type FlowParagraph, romanNumeral } from '../office/flow-writer.ts';
import type { LeftOut } from '../office/left-out.ts';
import { unreadableError } from '../unreadable.ts';
import { characters, knownStarred, passedOver } from './control-words.ts';
import { Flow } from './flow.ts';
import { headingAt, type StyleEntry, Stylesheet } from './stylesheet.ts';
import { RtfDecoder } from './text-decoder.ts';
import { type Token, tokenise } from './tokens.ts';

type Destination = 'text' | 'skip' | 'fonts' | 'styles' | 'info' | 'title' | 'author' | 'created';

/** What holds at a place in the file; a group may change it up to its end. */
interface State {
  destination: Destination;
  font: number | null;
  /** How many characters follow a `\u` for readers that do not know it. */
  fallbackLength: number;
  isHidden: boolean;
  isDeleted: boolean;
  isInserted: boolean;
  style: number;
  outlineLevel: number | null;
  isListed: boolean;
  isInTable: boolean;
}

interface Group {
  /** The state outside. */
  readonly outer: State;
  /** Whether no word has come yet, so that the group may still turn out to hold something special. */
  isFresh: boolean;
  /** Whether it began with `\*`: readers that do not know what it holds pass over it. */
  isStarred: boolean;
  /** Whether it gives the same words twice, in ANSI and in Unicode. */
  isDouble: boolean;
  style: StyleEntry | null;
  opened: 'note' | 'endnote' | 'box' | null;
}

/** What a note is called by and holds. */
export interface RtfNote {
  readonly mark: string;
  readonly items: readonly FlowItem[];
}

const deepest = 10_000;
/** Where fonts of pictures have their signs in Unicode. */
const isPictureSign = (code: number) => code >= 0xf000 && code <= 0xf0ff;

/** Reads an RTF file token by token, as the specification has readers do: unknown words are passed over, their text is not. */
export class DocumentReader {
  readonly notes: RtfNote[] = [];
  readonly info = { title: '', author: '', year: 0, month: 0, day: 0 };
  readonly #name: string;
  readonly #leftOut: LeftOut;
  readonly #decoder: RtfDecoder;
  readonly #styles = new Stylesheet();
  readonly #groups: Group[] = [];
  readonly #flows: Flow[] = [new Flow()];
  #state: State = {
    destination: 'text',
    font: null,
    fallbackLength: 1,
    isHidden: false,
    isDeleted: false,
    isInserted: false,
    style: 0,
    outlineLevel: null,
    isListed: false,
    isInTable: false,
  };
  #bytes: Uint8Array[] = [];
  #fallbackLeft = 0;
  #defaultFont: number | null = null;
  #fontInTable = 0;
  #lastWords: 'shown' | 'hidden' | 'deleted' | 'inserted' = 'shown';
  #footnotes = 0;
  #endnotes = 0;
  #title: string | null = null;

  constructor(name: string, leftOut: LeftOut) {
    this.#name = name;
    this.#leftOut = leftOut;
    this.#decoder = new RtfDecoder(leftOut);
  }

  /** The first paragraph in the style of a title, as a line. */
  get title(): string | null {
    return this.#title;
  }

  /**
   * The paragraphs and the rows of tables of a file.
   * @throws {AppError} `import.unreadable` when its groups are nested beyond measure
   */
  read(bytes: Uint8Array): readonly FlowItem[] {
    for (const token of tokenise(bytes)) this.#take(token);
    while (this.#groups.length > 0) this.#closeGroup();
    this.#writeBytes();
    return this.#flow.finish(this.#paragraphStyle(), this.#state.isInTable);
  }

  warnings(): string[] {
    return this.#decoder.warnings();
  }

  get #flow(): Flow {
    return this.#flows.at(-1) as Flow;
  }

  #take(token: Token): void {
    switch (token.type) {
      case 'open':
        this.#openGroup();
        return;
      case 'close':
        this.#closeGroup();
        return;
      case 'text':
        this.#takeBytes(token.bytes);
        return;
      case 'byte':
        this.#takeBytes(Uint8Array.of(token.value));
        return;
      case 'control':
        this.#takeControl(token.word, token.number);
    }
  }

  #openGroup(): void {
    this.#writeBytes();
    this.#fallbackLeft = 0;
    if (this.#groups.length >= deepest) {
      throw unreadableError(this.#name, `its groups are nested more than ${deepest} deep.`);
    }
    const around = this.#groups.at(-1);
    const outer = this.#state;
    this.#state = { ...outer, destination: around?.isDouble ? 'skip' : outer.destination };
    this.#groups.push({
      outer,
      isFresh: true,
      isStarred: false,
      isDouble: false,
      style:
        outer.destination === 'styles' ? { number: 0, name: '', outlineLevel: null, basedOn: null } : null,
      opened: null,
    });
  }

  #closeGroup(): void {
    this.#writeBytes();
    this.#fallbackLeft = 0;
    const group = this.#groups.pop();
    if (!group) return;
    if (group.style && !group.isStarred) this.#styles.add(group.style);
    if (group.opened) this.#closeFlow(group.opened);
    this.#state = group.outer;
  }

  /** A note gives its mark, a text box stands after the paragraph. */
  #closeFlow(opened: 'note' | 'endnote' | 'box'): void {
    const items = this.#flow.finish(this.#paragraphStyle(), this.#state.isInTable);
    this.#flows.pop();
    if (opened === 'box') {
      this.#flow.addBox(items);
      return;
    }
    const isEndnote = opened === 'endnote';
    const mark = isEndnote ? romanNumeral(++this.#endnotes) : String(++this.#footnotes);
    this.#flow.addWords(`[${mark}]`);
    this.notes.push({ mark, items });
  }

  #takeBytes(bytes: Uint8Array): void {
    const skipped = Math.min(this.#fallbackLeft, bytes.length);
    this.#fallbackLeft -= skipped;
    if (this.#state.destination === 'skip' || skipped === bytes.length) return;
    this.#bytes.push(bytes.subarray(skipped));
  }

  /** Bytes are decoded together, since a letter may be made of several. */
  #writeBytes(): void {
    if (this.#bytes.length === 0) return;
    const bytes = this.#bytes.length === 1 ? this.#bytes[0] : Buffer.concat(this.#bytes);
    this.#bytes = [];
    this.#write(this.#decoder.decode(bytes as Uint8Array, this.#state.font));
  }

  #write(words: string): void {
    const group = this.#groups.at(-1);
    if (group) group.isFresh = false;
    switch (this.#state.destination) {
      case 'text':
        this.#writeText(words);
        return;
      case 'title':
      case 'author':
        this.info[this.#state.destination] += words;
        return;
      case 'styles':
        if (group?.style) group.style.name += words.replaceAll(';', '');
    }
  }

  #writeText(words: string): void {
    const { isDeleted, isHidden, isInserted } = this.#state;
    const kind = isDeleted ? 'deleted' : isHidden ? 'hidden' : isInserted ? 'inserted' : 'shown';
    if (kind !== this.#lastWords && words.trim() !== '') {
      if (kind === 'deleted') this.#leftOut.deletions += 1;
      if (kind === 'hidden') this.#leftOut.hidden += 1;
      if (kind === 'inserted') this.#leftOut.insertions += 1;
      this.#lastWords = kind;
    }
    if (!isDeleted && !isHidden) this.#flow.addWords(words);
  }

  #takeControl(word: string, number: number | null): void {
    if (word === '\\' || word === '{' || word === '}') {
      // In the code pages of East Asia they may be the second byte of a letter.
      this.#takeBytes(Uint8Array.of(word.charCodeAt(0)));
      return;
    }
    this.#writeBytes();
    const group = this.#groups.at(-1);
    if (word === '*') {
      if (group) group.isStarred = true;
      return;
    }
    if (word === 'ud' && group?.isStarred && this.#groups.at(-2)?.isDouble) {
      this.#state.destination = group.outer.destination;
      return;
    }
    if (this.#state.destination === 'skip') return;
    const character = Object.hasOwn(characters, word) ? characters[word] : undefined;
    if (character !== undefined) {
      if (this.#fallbackLeft > 0) this.#fallbackLeft -= 1;
      else this.#write(character);
      return;
    }
    this.#fallbackLeft = 0;
    if (group?.isFresh && this.#takeDestination(word, group)) return;
    if (this.#takeHeader(word, number)) return;
    if (this.#state.destination === 'text') this.#takeBreak(word);
    this.#takeProperty(word, number);
  }

  /** Whether a word says what its group holds. */
  #takeDestination(word: string, group: Group): boolean {
    if (word === 'annotation') this.#leftOut.comments += 1;
    if (word === 'listtext' || word === 'pntext' || word === 'pn') group.outer.isListed = true;
    const isPassedOver =
      passedOver.has(word) || (group.isStarred && word !== 'footnote' && !knownStarred.has(word));
    if (isPassedOver) {
      this.#state.destination = 'skip';
      return true;
    }
    // The words that follow the first are ordinary ones.
    group.isStarred = false;
    const destination = this.#destinationOf(word);
    if (destination !== null) this.#state.destination = destination;
    else if (word === 'upr') group.isDouble = true;
    else if (word === 'footnote') this.#openFlow(group, 'note');
    else if (word === 'shptxt' || word === 'dptxbxtext') this.#openFlow(group, 'box');
    else if (word === 'ftnalt' && group.opened === 'note') group.opened = 'endnote';
    else return false;
    return true;
  }

  #destinationOf(word: string): Destination | null {
    if (word === 'fonttbl') return 'fonts';
    if (word === 'stylesheet') return 'styles';
    if (word === 'info') return 'info';
    if (this.#state.destination !== 'info') return null;
    if (word === 'title' || word === 'author') return word;
    return word === 'creatim' ? 'created' : null;
  }

  /** What a note or a box holds begins as a plain paragraph. */
  #openFlow(group: Group, opened: 'note' | 'box'): void {
    if (this.#state.destination !== 'text' || group.opened) return;
    if (group.outer.isDeleted || group.outer.isHidden) {
      this.#state.destination = 'skip';
      return;
    }
    group.opened = opened;
    this.#flows.push(new Flow());
    this.#startPlainParagraph();
  }

  /** Words about the document, its fonts, styles and date. */
  #takeHeader(word: string, number: number | null): boolean {
    const { destination } = this.#state;
    const group = this.#groups.at(-1);
    if (word === 'ansicpg' && number !== null) this.#decoder.setCodePage(number);
    else if (word === 'mac') this.#decoder.setCodePage(10000);
    else if (word === 'pc') this.#decoder.setCodePage(437);
    else if (word === 'pca') this.#decoder.setCodePage(850);
    else if (word === 'deff') this.#defaultFont = number;
    else if (word === 'u' || word === 'uc') return false;
    else if (destination === 'fonts') this.#takeFont(word, number);
    else if (destination === 'styles') takeStyle(group?.style ?? null, word, number, group);
    else if (destination === 'created') {
      if (word === 'yr') this.info.year = number ?? 0;
      if (word === 'mo') this.info.month = number ?? 0;
      if (word === 'dy') this.info.day = number ?? 0;
    } else return false;
    return true;
  }

  #takeFont(word: string, number: number | null): void {
    if (word === 'f') {
      this.#fontInTable = number ?? 0;
      this.#decoder.fonts.set(this.#fontInTable, { characterSet: 0, codePage: null });
    }
    const font = this.#decoder.fonts.get(this.#fontInTable);
    if (font && word === 'fcharset') font.characterSet = number ?? 0;
    if (font && word === 'cpg') font.codePage = number;
  }

  #takeBreak(word: string): void {
    if (word === 'par' || word === 'sect' || word === '\n' || word === '\r') this.#endParagraph();
    else if (word === 'nestcell') this.#endParagraph();
    else if (word === 'cell') this.#flow.endCell(this.#paragraphStyle());
    else if (word === 'row') this.#flow.endRow();
  }

  /** A paragraph whose end is deleted or hidden continues in the next one. */
  #endParagraph(): void {
    const { isDeleted, isHidden, isInTable } = this.#state;
    if (isDeleted || isHidden) return;
    const words = this.#flow.endParagraph(this.#paragraphStyle(), isInTable);
    const { isTitle } = this.#styles.of(this.#state.style);
    if (isTitle) this.#title ??= words.replace(/\s+/gu, ' ').trim() || null;
  }

  #paragraphStyle(): Omit<FlowParagraph, 'words'> {
    const { style, outlineLevel, isListed } = this.#state;
    const own = headingAt(outlineLevel ?? 9);
    const { isTitle: _, ...named } = own.kind === 'heading' ? own : this.#styles.of(style);
    const isPlain = named.kind === 'paragraph' && named.setAside === null;
    return isPlain && isListed ? { ...named, kind: 'list-item' } : named;
  }

  #startPlainParagraph(): void {
    Object.assign(this.#state, { style: 0, outlineLevel: null, isListed: false, isInTable: false });
  }

  #takeProperty(word: string, number: number | null): void {
    const state = this.#state;
    const isOn = number !== 0;
    switch (word) {
      case 'u':
        this.#writeCode(number ?? 0);
        return;
      case 'uc':
        state.fallbackLength = Math.max(0, number ?? 1);
        return;
      case 'f':
        state.font = number;
        return;
      case 'v':
        state.isHidden = isOn;
        return;
      case 'deleted':
        state.isDeleted = isOn;
        return;
      case 'revised':
        state.isInserted = isOn;
        return;
      case 'plain':
        Object.assign(state, {
          font: this.#defaultFont,
          isHidden: false,
          isDeleted: false,
          isInserted: false,
        });
        return;
      case 'pard':
        this.#startPlainParagraph();
        return;
      case 's':
        state.style = number ?? 0;
        return;
      case 'outlinelevel':
        state.outlineLevel = number;
        return;
      case 'ls':
        state.isListed = (number ?? 0) > 0;
        return;
      case 'intbl':
        state.isInTable = isOn;
        return;
      default:
    }
  }

  /** A UTF-16 unit, written as a signed number of 16 bits. */
  #writeCode(number: number): void {
    const code = number & 0xffff;
    if (isPictureSign(code)) this.#leftOut.symbols += 1;
    this.#write(isPictureSign(code) ? '\ufffd' : String.fromCharCode(code));
    this.#fallbackLeft = this.#state.fallbackLength;
  }
}

function takeStyle(
  style: StyleEntry | null,
  word: string,
  number: number | null,
  group: Group | undefined,
): void {
  if (!style || !group) return;
  if (word === 's') style.number = number ?? 0;
  else if (word === 'outlinelevel') style.outlineLevel = number;
  else if (word === 'sbasedon') style.basedOn = number === 222 ? null : number;
  // Styles of words, sections and tables are numbered apart.
  else if (word === 'cs' || word === 'ds' || word === 'ts') group.style = null;
}
