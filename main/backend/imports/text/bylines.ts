import { formatNames } from '../../../../shared/domain/names.ts';
import type { Block } from '../blocks.ts';
import type { SourceFields } from '../source-fields.ts';
import { isProse } from '../words.ts';
import { isPersonName, isRoleLine, nameAtStart, parseNameList, pressRole } from './person-names.ts';

const bylineStart =
  /^(?:(?:written|reported|words|text|story|analysis|opinion|interview)\s+)?(?:by|von|par|por|автор(?:ка)?|текст)\s*:?\s+(?=\p{Lu})/iu;
const longestByline = 140;
/** Words with which the names of menus and buttons begin, and people's do not. */
const interfaceWord =
  /^(?:add|copy|download|email|embed|follow|home|latest|listen|log|main|more|next|previous|print|read|related|reply|report|search|see|share|show|sign|skip|subscribe|top|trending|user|view|watch)\s/i;
/** What may follow the names in a byline: a role, a date, a place, a time of reading. */
const afterNames = /\s*(?:[|•·–—/]|\s(?:in|for|at|published|updated)\s).*$/iu;

/**
 * Reads “By Ana Ruiz and Tom Hale, Transport Editor” before the running text (up to `lead` and the two blocks after
 * it) as the authors, said outright, and sets the line aside.
 */
export function readExplicitByline(blocks: readonly Block[], lead: number, fields: SourceFields): void {
  for (const block of blocks.slice(0, lead + 3)) {
    const start = block.text.length <= longestByline && !block.setAside ? bylineStart.exec(block.text) : null;
    // A tab stands between the cells of a table.
    if (!start || block.text.includes('\t')) continue;
    const [line = ''] = block.text.slice(start[0].length).split('\n');
    const names = parseNameList(line.replace(afterNames, '').replace(/[.\s]+$/, ''));
    if (names.length === 0) continue;
    block.setAside = 'byline';
    fields.propose('author', names, { origin: 'text', guess: false, detail: block.text });
  }
}

/** Verbs with which short biographies begin, right after the name. */
const biographyVerb =
  /^,?\s(?:is|was|has|covers|reports|writes|works|joined|ist|schreibt|arbeitet|est|écrit|travaille|es|escribe|trabaja|—|–|-|працює|пише|работает|пишет)\s/u;
const continuesBiography = /^(?:she|he|they|her|his|their|sie|er|elle|il|ella|él|вона|він|она|он)\s/iu;

/**
 * Finds the paragraph about the author after the article and sets it aside, with the author's name and role above
 * it. The name is proposed as the author, as a guess.
 * @returns the biography's text; null when there is none
 */
export function readBiography(blocks: readonly Block[], fields: SourceFields): string | null {
  const index = blocks.findIndex((block, position) => isBiography(blocks, position, block, fields));
  const biography = blocks[index];
  const name = biography && nameAtStart.exec(biography.text)?.[0];
  if (!biography || !name) return null;
  biography.setAside = 'author-biography';
  const next = blocks[index + 1];
  if (next && !next.setAside && continuesBiography.test(next.text)) next.setAside = 'author-biography';
  setAsideNameAbove(blocks, index, name);
  fields.propose('author', parseNameList(name), {
    origin: 'text',
    guess: true,
    detail: firstSentence(biography.text),
  });
  return biography.text;
}

function isBiography(blocks: readonly Block[], index: number, block: Block, fields: SourceFields): boolean {
  if (block.setAside || block.kind === 'heading' || block.text.length > 900) return false;
  const name = nameAtStart.exec(block.text)?.[0];
  if (!name || !isPersonName(name) || !biographyVerb.test(block.text.slice(name.length))) return false;
  if (formatNames(fields.get('author')).includes(name)) return true;
  if (blocks.slice(Math.max(0, index - 3), index).some(({ text }) => text === name)) return true;
  return isUnsignedBiography(blocks, index, name);
}

/** A biography without a name above it: the last paragraph, about a journalist the article has not mentioned. */
function isUnsignedBiography(blocks: readonly Block[], index: number, name: string): boolean {
  const follows = blocks.slice(index + 1).some((block) => !block.setAside && isProse(block.text));
  const mentioned = blocks.slice(0, index).some((block) => block.text.includes(name));
  return index > 2 && !follows && !mentioned && pressRole.test(firstSentence(blocks[index]?.text ?? ''));
}

/** Name and role stand in the three lines above a biography. */
function setAsideNameAbove(blocks: readonly Block[], index: number, name: string): void {
  for (const block of blocks.slice(Math.max(0, index - 3), index)) {
    if (!block.setAside && (block.text === name || isRoleLine(block.text))) block.setAside = 'byline';
  }
}

/**
 * Reads a name alone on a line before the running text as the author, as a guess, where the lines around it speak
 * for that: a date, a time of reading, a role.
 */
export function readBareByline(blocks: readonly Block[], lead: number, fields: SourceFields): void {
  for (const [index, block] of blocks.slice(0, lead).entries()) {
    if (block.setAside || block.kind === 'heading' || !isPersonName(block.text)) continue;
    if (interfaceWord.test(block.text)) continue;
    const next = blocks[index + 1];
    const role = next !== undefined && index + 1 < lead && isRoleLine(next.text) ? next : null;
    if (!role && !blocks[index - 1]?.setAside && !next?.setAside) continue;
    block.setAside = 'byline';
    if (role) role.setAside ??= 'byline';
    fields.propose('author', parseNameList(block.text), { origin: 'text', guess: true, detail: block.text });
  }
}

/** The words up to the first full stop that a new sentence follows. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;
}
