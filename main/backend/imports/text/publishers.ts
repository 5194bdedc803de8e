import { formatNames } from '../../../../shared/domain/names.ts';
import type { Block } from '../blocks.ts';
import type { SourceFields } from '../source-fields.ts';
import { firstSentence } from './bylines.ts';
import { pressRole } from './person-names.ts';

const word = String.raw`\p{Lu}[\p{L}\p{M}\p{N}&'’\-]*`;
const organisation = String.raw`${word}(?: (?:(?:of|and|for|de|der|des|du|del) )?(?:${word}|\d+))*`;

/** “… editor at the Kyiv Independent”, “… Redakteurin bei der Morgenpost”, “… journaliste au Courrier”. */
const employer = new RegExp(
  `[ ,](?:at|for|with|bei|beim|für|à|au|chez|pour|en|para) (?:[Tt]he |der |dem |die |das |la |le |el |l['’])?(${organisation})`,
  'u',
);
const copyright = new RegExp(
  String.raw`^(?:©|\([Cc]\)|[Cc]opyright)[\s©]*(?:\d{4}(?:[-–]\d{4})?)?,?\s*(?:by )?(${organisation})`,
  'u',
);
const firstPublished = new RegExp(
  `(?:originally|first) (?:published|appeared) (?:by|in|on|at) (?:the )?(${organisation})`,
  'u',
);
/** “KYIV (Reuters) – …”, at the start of a report by an agency. */
const agency =
  /^\p{Lu}[^()]{1,60}\((AP|AFP|Reuters|UPI|dpa|DPA|APA|ANSA|EFE|PAP|TASS|Ukrinform|Xinhua|Kyodo)\)\s*[-–—]/u;

/** Proposes who published an article, as a guess, from what the article says of itself. */
export function readPublisher(
  text: string,
  blocks: readonly Block[],
  biography: string | null,
  fields: SourceFields,
): void {
  const found = fromNotice(blocks) ?? fromBiography(biography);
  // On a page of one's own the author holds the rights.
  if (!found || formatNames(fields.get('author')).includes(found.name)) return;
  const name = withArticle(text, found.name);
  const provenance = { origin: 'text', guess: true, detail: found.detail } as const;
  fields.propose('publisher', name, provenance);
  fields.propose('container-title', name, provenance);
}

interface Found {
  readonly name: string;
  readonly detail: string;
}

function fromNotice(blocks: readonly Block[]): Found | null {
  for (const { text } of blocks) {
    const match = copyright.exec(text) ?? firstPublished.exec(text) ?? agency.exec(text);
    if (match?.[1]) return { name: match[1], detail: match[0] };
  }
  return null;
}

/** Where the author works: the organisation named after the role, in the first sentence only. */
function fromBiography(biography: string | null): Found | null {
  const sentence = firstSentence(biography ?? '');
  const role = pressRole.exec(sentence);
  const name = role ? employer.exec(sentence.slice(role.index))?.[1] : undefined;
  return name ? { name: name.replace(/['’]s?$/u, ''), detail: sentence } : null;
}

/** “the Kyiv Independent” is called “The Kyiv Independent” where the text writes so; abbreviations never are. */
function withArticle(text: string, name: string): string {
  const isAbbreviation = name === name.toUpperCase();
  const written = new RegExp(String.raw`(?<!\p{L})The ${RegExp.escape(name)}(?!\p{L})`, 'u');
  return !isAbbreviation && written.test(text) ? `The ${name}` : name;
}
