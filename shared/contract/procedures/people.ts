import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import {
  NameOccurrence,
  Person,
  PersonColour,
  PersonDetail,
  Speaker,
  SpeakerRole,
} from '../../domain/people.ts';
import { mutation, query, tableNames } from '../define-procedure.ts';
import { byId, Nothing, ShortText } from '../inputs.ts';

const PersonFields = z.object({ name: ShortText, pseudonym: ShortText, colour: PersonColour });

export const peopleProcedures = {
  /** Everybody, in order of the name that is shown. */
  'people.list': query(Nothing, z.array(Person), ['person', 'attribution', 'quote', 'project_settings']),
  /** Everybody with all that is known of them, in order of their real name. */
  'people.describe': query(
    Nothing,
    z.object({
      people: z.array(PersonDetail),
      /** Speakers of documents imported before speakers were made persons. */
      unlistedSpeakers: z.number().int(),
    }),
    ['person', 'speaker', 'attribution', 'quote', 'source', 'document', 'document_revision'],
  ),
  /** Errors: `person.empty`, `person.exists`. */
  'people.create': mutation(z.object({ name: ShortText }), byId, 'Add person'),
  /**
   * Changes what a person is called. An interview's own data (interviewee, interviewer) follow a new name. Errors:
   * `person.empty`, `person.exists`, `person.pseudonymTaken`.
   */
  'people.update': mutation(byId.extend(PersonFields.shape), byId.extend(PersonFields.shape), 'Edit person'),
  /** Makes one person of two: all that `id` said and where they speak goes to `intoId`, whose name stays. */
  'people.merge': mutation(z.object({ id: Id, intoId: Id }), Nothing, 'Merge people'),
  /** Error: `person.used`. */
  'people.remove': mutation(byId, Nothing, 'Remove person'),
  /** Makes persons of all speakers who are none yet. */
  'people.gather': mutation(Nothing, z.object({ added: z.number().int() }), 'List speakers as people'),
  /** Who speaks in a document, in order of their first turn. */
  'speakers.list': query(z.object({ documentId: Id }), z.array(Speaker), [
    'speaker',
    'person',
    'document_revision',
    'project_settings',
  ]),
  /** Says who is meant by a speaker's name in one document (found by name, or made), or what they do there. */
  'speakers.update': mutation(
    z.object({
      documentId: Id,
      name: z.string(),
      personName: ShortText.optional(),
      role: SpeakerRole.optional(),
    }),
    z.array(Speaker),
    'Change speaker',
  ),
  'people.settings': query(
    Nothing,
    z.object({
      /** Whether pseudonyms stand in for names, on screen and in every export. */
      pseudonyms: z.boolean(),
      /** Persons who have a pseudonym. */
      withPseudonym: z.number().int(),
    }),
    ['project_settings', 'person'],
  ),
  'people.setPseudonyms': mutation(
    z.object({ pseudonyms: z.boolean() }),
    z.object({ pseudonyms: z.boolean() }),
    'Switch pseudonyms',
  ),
  /**
   * Where the real names of people with a pseudonym, whole or in part, can still be read: in texts, quotes and everything
   * an analyst wrote. Case and accents do not matter, but a part in lower case is taken for another word.
   */
  'people.findNames': query(
    z.object({ limit: z.number().int().min(1).max(5000).default(1000) }),
    z.object({
      occurrences: z.array(NameOccurrence),
      /** Whether there are more than `limit`. */
      more: z.boolean(),
    }),
    [...tableNames],
  ),
} as const;
