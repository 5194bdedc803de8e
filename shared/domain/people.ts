import { z } from 'zod';
import { Id } from './ids.ts';

/** What somebody does in an interview. */
export const speakerRoles = ['interviewer', 'interviewee', 'other'] as const;
export const SpeakerRole = z.enum(speakerRoles);
export type SpeakerRole = z.infer<typeof SpeakerRole>;

export const roleWords: Readonly<Record<SpeakerRole, string>> = {
  interviewer: 'Interviewer',
  interviewee: 'Interviewee',
  other: 'Other',
};

/** Index into the palette of eight code colours, 0–7; null for none. */
export const PersonColour = z.number().int().min(0).max(7).nullable();

/** A person as pickers and filters name them: by the pseudonym where pseudonyms are shown. */
export const Person = z.object({ id: Id, name: z.string(), quoteCount: z.number().int() });
export type Person = z.infer<typeof Person>;

/** Somebody who speaks in a document. */
export const Speaker = z.object({
  documentId: Id,
  /** The name as the text has it, which never changes. */
  name: z.string(),
  /** Null where the text's speakers have not been made persons yet. */
  personId: Id.nullable(),
  /** The name to show: the person's, or their pseudonym. */
  shownName: z.string(),
  colour: PersonColour,
  role: SpeakerRole,
  /** Turns in the current revision; 0 for a name that only an earlier one has. */
  turnCount: z.number().int(),
});
export type Speaker = z.infer<typeof Speaker>;

/** A person with all that is known of them, real name included. */
export const PersonDetail = z.object({
  id: Id,
  /** The real name, whatever is shown elsewhere. */
  name: z.string(),
  /** '' for none. */
  pseudonym: z.string(),
  colour: PersonColour,
  quoteCount: z.number().int(),
  /** The interviews they speak in, in order of title. */
  appearances: z.array(
    z.object({
      documentId: Id,
      title: z.string(),
      /** The name as the text has it. */
      speaker: z.string(),
      role: SpeakerRole,
      turnCount: z.number().int(),
    }),
  ),
});
export type PersonDetail = z.infer<typeof PersonDetail>;

/** Where a real name can still be read. */
export const nameOccurrenceKinds = [
  'text',
  'quote',
  'comment',
  'addressee',
  'memo',
  'note',
  'claim',
  'code',
  'source',
  'consent',
  'view',
  'project',
] as const;
export const NameOccurrence = z.object({
  kind: z.enum(nameOccurrenceKinds),
  personId: Id,
  /** The words that give the person away, and what stands around them. */
  exact: z.string(),
  before: z.string(),
  after: z.string(),
  /** What it stands in, for display: a source's title, a claim, a code. */
  where: z.string(),
  /** How often, where several are told as one: a name at the head of its turns. */
  count: z.number().int().min(1),
  /** What to open: the places in texts have `place`, quotes and what is written about them `quoteId`, and so on. */
  place: z
    .object({ documentId: Id, revisionId: Id, start: z.number().int(), end: z.number().int() })
    .nullable(),
  quoteId: Id.nullable(),
  claimId: Id.nullable(),
  codeId: Id.nullable(),
  sourceId: Id.nullable(),
});
export type NameOccurrence = z.infer<typeof NameOccurrence>;
