import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';

/** How a style cites in the text, as its CSL category says. */
export const styleKinds = ['author-date', 'author', 'numeric', 'note', 'label'] as const;
export const StyleKind = z.enum(styleKinds);
export type StyleKind = z.infer<typeof StyleKind>;

/** A language tag as CSL locales are named: `en-US`, `eu`. */
export const LocaleTag = z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);

/** A style's name in the CSL repository (`apa`), or the identifier of one that was added to the project. */
export const StyleId = z.string().min(1).max(300);

/** The style and language that citations are written in. Without a `locale`, the style's own language, else English. */
export const CitationStyle = z.object({ style: StyleId, locale: LocaleTag.nullable() });
export type CitationStyle = z.infer<typeof CitationStyle>;

/** Whether two are the same, null for the project's. */
export function isSameStyle(one: CitationStyle | null, other: CitationStyle | null): boolean {
  return one?.style === other?.style && one?.locale === other?.locale;
}

/** What a project is cited in until another style is chosen. */
export const usualStyle: CitationStyle = { style: 'apa', locale: null };

/** What is known of a style without reading it. */
export const StyleSummary = z.object({
  id: StyleId,
  title: z.string(),
  /** Null where the style does not say. */
  kind: StyleKind.nullable(),
  /** The fields it is for, as CSL names them: `law`, `political_science`. */
  fields: z.array(z.string()),
  /** The language it is written for; null for any. */
  locale: z.string().nullable(),
});
export type StyleSummary = z.infer<typeof StyleSummary>;

/** A style that was added to the project. */
export const AddedStyle = StyleSummary.extend({
  id: Id,
  /** Its own identifier, a web address as a rule: another file with the same one is another version of it. */
  identifier: z.string(),
  /** For a style that only names another one it follows: that one's title. */
  follows: z.string().nullable(),
  addedAt: Timestamp,
});
export type AddedStyle = z.infer<typeof AddedStyle>;

/** The styles most often asked for, offered first. */
export const commonStyles: readonly string[] = [
  'apa',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'chicago-note-bibliography',
  'modern-language-association',
  'harvard-cite-them-right',
  'vancouver',
  'ieee',
  'american-medical-association',
  'bluebook-law-review',
  'oscola',
];
