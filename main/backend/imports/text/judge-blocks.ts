import type { DocumentKind } from '../../../../shared/domain/documents.ts';
import type { Block } from '../blocks.ts';
import { proposeDetectedLanguage } from '../language.ts';
import type { SourceFields } from '../source-fields.ts';
import { isProse } from '../words.ts';
import { setAsideCertainBoilerplate, setAsideLabelsAfter, setAsideLabelsBefore } from './boilerplate.ts';
import { readBareByline, readBiography, readExplicitByline } from './bylines.ts';
import { markCaptions } from './captions.ts';
import { readDate } from './dates-in-text.ts';
import { leadIndex, markSubheadings, readHeadline } from './headline.ts';
import { proposeSpeakers, readInterview } from './interview.ts';
import { readAddressLine, readLabelledLines } from './labelled-lines.ts';
import { readPublisher } from './publishers.ts';

/**
 * Says which blocks are not running text and why, and proposes the fields of the source that the words give away.
 * The rules go from certain to less certain; a field once proposed stands.
 */
export function judgeBlocks(
  text: string,
  blocks: readonly Block[],
  fields: SourceFields,
  today: Date,
): DocumentKind {
  readLabelledLines(blocks, fields);
  if (readInterview(blocks, fields)) {
    readInterviewHead(blocks, fields, today);
    return 'interview';
  }
  readArticle(text, blocks, fields, today);
  return 'article';
}

function readArticle(text: string, blocks: readonly Block[], fields: SourceFields, today: Date): void {
  markCaptions(blocks);
  setAsideCertainBoilerplate(blocks);
  setAsideLabelsBefore(blocks, leadIndex(blocks));
  readExplicitByline(blocks, leadIndex(blocks), fields);
  readAddressLine(blocks, leadIndex(blocks), fields);
  proposeDetectedLanguage(fields, proseOf(blocks));
  readDate(blocks, leadIndex(blocks), fields.get('language') ?? null, today, fields);
  if (blocks.length > 1) readHeadline(blocks, fields);
  readBareByline(blocks, leadIndex(blocks), fields);
  const biography = readBiography(blocks, fields);
  setAsideLabelsAfter(blocks);
  readPublisher(text, blocks, biography, fields);
  markSubheadings(blocks);
  const isPublished = fields.has('author') || (fields.has('container-title') && fields.has('issued'));
  const type = isPublished ? 'article-newspaper' : fields.has('URL') ? 'webpage' : 'document';
  fields.propose('type', type, { origin: 'text', guess: true });
}

/** The same for a transcript whose turns are known already. */
export function judgeTranscript(blocks: readonly Block[], fields: SourceFields, today: Date): void {
  readLabelledLines(
    blocks.filter(({ kind }) => kind !== 'turn'),
    fields,
  );
  proposeSpeakers(blocks, fields);
  readInterviewHead(blocks, fields, today);
}

/** The lines above a conversation: title, names, date. */
function readInterviewHead(blocks: readonly Block[], fields: SourceFields, today: Date): void {
  const opening = blocks.slice(
    0,
    blocks.findIndex(({ kind }) => kind === 'turn'),
  );
  readExplicitByline(opening, opening.length, fields);
  readAddressLine(opening, opening.length, fields);
  proposeDetectedLanguage(fields, blocks.map((block) => block.text).join('\n'));
  readDate(opening, opening.length, fields.get('language') ?? null, today, fields);
  readHeadline(opening, fields);
  fields.propose('type', 'interview', { origin: 'text', guess: true });
}

/** The running text, to tell the language from; all of it where nothing reads like running text. */
function proseOf(blocks: readonly Block[]): string {
  const prose = blocks.filter((block) => !block.setAside && isProse(block.text));
  return (prose.length > 0 ? prose : blocks).map(({ text }) => text).join('\n');
}
