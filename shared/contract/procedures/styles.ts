import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { AddedStyle, CitationStyle, LocaleTag, StyleSummary } from '../../domain/styles.ts';
import { RenderedSource } from '../../domain/tables.ts';
import { mutation, nameTables, query, styleTables } from '../define-procedure.ts';
import { byId, Nothing, Path } from '../inputs.ts';

export const stylesProcedures = {
  /** Every style and locale that Corroborate carries, in order of title; the same for every project. */
  'styles.catalogue': query(
    Nothing,
    z.object({ styles: z.array(StyleSummary), locales: z.array(LocaleTag) }),
  ),
  /** The style and language the project is cited in, and the styles that were added to it, in order of title. */
  'styles.ofProject': query(Nothing, z.object({ chosen: CitationStyle, added: z.array(AddedStyle) }), [
    ...styleTables,
  ]),
  /** Error: `citation.styleUnknown`. */
  'styles.choose': mutation(CitationStyle, CitationStyle, 'Change citation style'),
  /**
   * Adds the style in a `.csl` file to the project, in place of another version of it. Errors: `style.unreadable`,
   * `style.parentMissing`, `files.unreadable`.
   */
  'styles.add': mutation(
    z.object({ path: Path }),
    z.object({ style: AddedStyle, replaced: z.boolean() }),
    'Add citation style',
  ),
  /** Error: `style.used`, while the project, a view or another style needs it. */
  'styles.remove': mutation(byId, Nothing, 'Remove citation style'),
  /**
   * What a style looks like: one of the project's sources cited in it, the one given, or that of the first quote. Null in a
   * project without sources. Errors: `citation.styleUnknown`, `citation.failed`.
   */
  'styles.sample': query(
    z.object({ style: CitationStyle, sourceId: Id.nullable().default(null) }),
    z.object({ sourceId: Id, title: z.string(), rendered: RenderedSource }).nullable(),
    ['source', 'document', 'document_revision', 'quote', 'citation_style', ...nameTables],
  ),
} as const;
