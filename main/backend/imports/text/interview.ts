import { parseName } from '../../../../shared/domain/names.ts';
import type { Block } from '../blocks.ts';
import type { SourceFields } from '../source-fields.ts';
import { acceptSpeakers, askers, isNumberedLabel, readSpeakerLabel } from '../transcript/speaker-labels.ts';
import { withoutLeadingTime } from '../transcript/time-marks.ts';
import { bareWords } from '../words.ts';
import { isPersonName, nameAtStart } from './person-names.ts';

const minimumTurns = 4;
/** The share of paragraphs from the first turn on that must begin with a speaker's name. */
const turnShare = 0.4;

/**
 * Recognises a conversation written as “Name: words” and marks its turns, each with its speaker; paragraphs without
 * a name continue the turn before. The words stay as they are, names included.
 * @returns whether the text is an interview
 */
export function readInterview(blocks: readonly Block[], fields: SourceFields): boolean {
  const labels = blocks.map(labelOf).filter((label) => label !== null);
  // The words before the colon stay in the text, so a name that is none takes nothing away.
  const speakers = acceptSpeakers(labels, labels.length);
  const speakerOf = (block: Block) => {
    const label = labelOf(block);
    return label !== null && speakers.has(label) ? label : null;
  };
  const first = blocks.findIndex((block) => speakerOf(block) !== null);
  if (speakers.size < 2 || first === -1) return false;
  const spoken = blocks.slice(first).filter(({ setAside }) => !setAside);
  const turns = spoken.filter((block) => speakerOf(block) !== null);
  if (turns.length < minimumTurns || turns.length < spoken.length * turnShare) return false;
  // In a conversation somebody speaks again; lines of which each begins otherwise are a list.
  if (new Set(turns.map(speakerOf)).size === turns.length) return false;
  markTurns(spoken, speakerOf);
  proposeSpeakers(blocks, fields);
  return true;
}

function labelOf({ text, setAside, kind }: Block): string | null {
  if (setAside || kind === 'caption' || kind === 'heading') return null;
  return readSpeakerLabel(withoutLeadingTime(text))?.speaker ?? null;
}

function markTurns(spoken: readonly Block[], speakerOf: (block: Block) => string | null): void {
  let speaker: string | null = null;
  for (const block of spoken) {
    if (block.kind === 'heading' || block.kind === 'caption') continue;
    speaker = speakerOf(block) ?? speaker;
    block.kind = 'turn';
    block.speaker = speaker;
  }
}

/**
 * Proposes who asked and who answered, as guesses, where it is clear: one speaker mostly asks and none of the others
 * does. CSL calls the person interviewed the author.
 */
export function proposeSpeakers(blocks: readonly Block[], fields: SourceFields): void {
  const first = blocks.findIndex(({ kind }) => kind === 'turn');
  const turns = blocks.filter(({ kind, speaker }) => kind === 'turn' && speaker !== null);
  const bySpeaker = Map.groupBy(turns, (turn) => turn.speaker ?? '');
  const asks = ([speaker, own]: [string, Block[]]) =>
    askers.has(speaker.toLowerCase()) ||
    own.filter(({ text }) => text.includes('?')).length >= own.length / 2;
  const asking = [...bySpeaker].filter(asks).map(([speaker]) => speaker);
  const answering = [...bySpeaker.keys()].filter((speaker) => !asking.includes(speaker));
  const [interviewer, ...others] = asking;
  if (interviewer === undefined || others.length > 0 || answering.length === 0) return;
  const opening = blocks.slice(0, first);
  const names = answering.map((speaker) => fullName(speaker, opening)).filter((name) => name !== null);
  const asker = fullName(interviewer, opening);
  fields.propose('author', names.map(parseName), {
    origin: 'text',
    guess: true,
    detail: answering.join('; '),
  });
  fields.propose('interviewer', asker === null ? null : [parseName(asker)], {
    origin: 'text',
    guess: true,
    detail: interviewer,
  });
}

/**
 * The full name behind a label: the label itself, or the one name in the opening lines that ends with it
 * (“Halloran”), begins with it (“Mara”) or has its initials (“MH”). Null for labels that name nobody.
 */
function fullName(speaker: string, opening: readonly Block[]): string | null {
  if (
    askers.has(speaker.toLowerCase()) ||
    isNumberedLabel(speaker) ||
    /^(?:a|answer|antwort|respuesta|réponse|guest)$/iu.test(speaker)
  )
    return null;
  if (isPersonName(speaker)) return speaker;
  const matching = new Set(
    opening.flatMap(({ text }) => namesIn(text)).filter((name) => isShortFor(speaker, name)),
  );
  const [name, ...others] = matching;
  return name !== undefined && others.length === 0 ? name : speaker;
}

function namesIn(text: string): string[] {
  const starts = [...text.matchAll(/(?<![\p{L}\p{M}])\p{Lu}/gu)].map(({ index }) =>
    text.slice(index, index + 80),
  );
  return starts
    .map((rest) => nameAtStart.exec(rest)?.[0].replace(/['’]s$|[.]$/u, ''))
    .filter((name) => name !== undefined && isPersonName(name)) as string[];
}

function isShortFor(speaker: string, name: string): boolean {
  const words = bareWords(name).split(' ');
  const short = bareWords(speaker);
  const initials = words.map((word) => word[0]).join('');
  return short === words.at(-1) || short === words[0] || short.replaceAll('.', '') === initials;
}
