import { AppError } from '../../../shared/contract/errors.ts';
import { Id } from '../../../shared/domain/ids.ts';
import { type AddedStyle, type CitationStyle, usualStyle } from '../../../shared/domain/styles.ts';
import type { ExaminedStyle } from '../citations/examine-style.ts';
import type { StyleInUse } from '../citations/style-in-use.ts';
import { unknownStyle } from '../citations/unknown-style.ts';
import { requireFound } from '../database/not-found.ts';
import { newId, now, type ProjectDatabase } from '../database/project-database.ts';

interface StyleRow extends Omit<AddedStyle, 'fields'> {
  fields: string;
}

const select = `SELECT id, title, kind, fields, locale, identifier, ifnull(follows_ours, follows_id) AS follows,
  created_at AS addedAt FROM citation_style`;

function toStyle(row: StyleRow): AddedStyle {
  return { ...row, fields: JSON.parse(row.fields) as string[] };
}

/** The styles that were added to the project, in order of title. */
export function listAddedStyles(project: ProjectDatabase): AddedStyle[] {
  return project.prepare<StyleRow>(`${select} ORDER BY title COLLATE NOCASE, id`).all().map(toStyle);
}

/** The style and language the project is cited in. */
export function getChosenStyle(project: ProjectDatabase): CitationStyle {
  const row = project.prepare<CitationStyle>('SELECT style, locale FROM project_settings WHERE id = 1').get();
  return row ?? usualStyle;
}

/** Error: `citation.styleUnknown`, for an added style that is not there. */
export function setChosenStyle(project: ProjectDatabase, chosen: CitationStyle): CitationStyle {
  requireAddedStyle(project, chosen);
  const { style, locale } = chosen;
  project.prepare('UPDATE project_settings SET style = ?, locale = ? WHERE id = 1').run(style, locale);
  return chosen;
}

/** Error: `citation.styleUnknown`, for an added style that is not there. */
export function requireAddedStyle(project: ProjectDatabase, { style }: CitationStyle): void {
  const isThere = project.prepare('SELECT 1 FROM citation_style WHERE id = ?').get(style) !== undefined;
  if (isAddedStyle(style) && !isThere) throw unknownStyle(style);
}

/** Whether a style is one that was added to a project: those are named by an identifier, those of the app by words. */
export function isAddedStyle(style: string): boolean {
  return Id.safeParse(style).success;
}

interface UsedRow {
  id: string;
  identifier: string;
  title: string;
  locale: string | null;
  followsOurs: string | null;
  followsId: string | null;
  xml: string;
}

/**
 * A style with all that the citations worker needs to know of it; the project's own for null. A style that follows another
 * one is that one, in its own language. Error: `citation.styleUnknown`.
 */
export function readStyleInUse(project: ProjectDatabase, cited: CitationStyle | null): StyleInUse {
  const { style, locale } = cited ?? getChosenStyle(project);
  if (!isAddedStyle(style)) return { id: style, locale, added: null };
  const row = project
    .prepare<UsedRow>(
      `SELECT id, identifier, title, locale, follows_ours AS followsOurs, follows_id AS followsId, xml
       FROM citation_style WHERE id = ?`,
    )
    .get(style);
  if (!row) throw unknownStyle(style);
  const { id, identifier, title, followsOurs, followsId, xml } = row;
  const language = locale ?? row.locale;
  const followed = followsOurs ?? followsId;
  if (followed !== null) return readStyleInUse(project, { style: followed, locale: language });
  return { id, locale: language, added: { identifier, title, xml } };
}

/**
 * Keeps a style, in place of the version of it that is there. Error: `style.parentMissing`.
 */
export function storeStyle(
  project: ProjectDatabase,
  style: ExaminedStyle,
): { style: AddedStyle; replaced: boolean } {
  const known = findByIdentifier(project, style.identifier);
  const id = known ?? newId();
  const followsId = style.parent !== null && style.followsOurs === null ? parentOf(project, id, style) : null;
  const { identifier, title, kind, fields, locale, followsOurs, xml } = style;
  project
    .prepare(
      `INSERT INTO citation_style (id, identifier, title, kind, fields, locale, follows_ours, follows_id, xml, created_at)
       VALUES (@id, @identifier, @title, @kind, @fields, @locale, @followsOurs, @followsId, @xml, @at)
       ON CONFLICT (id) DO UPDATE SET title = excluded.title, kind = excluded.kind, fields = excluded.fields,
         locale = excluded.locale, follows_ours = excluded.follows_ours, follows_id = excluded.follows_id,
         xml = excluded.xml`,
    )
    .run({
      id,
      identifier,
      title,
      kind,
      locale,
      followsOurs,
      followsId,
      xml,
      fields: JSON.stringify(fields),
      at: now(),
    });
  return { style: getAddedStyle(project, id), replaced: known !== null };
}

/** The style that one follows which holds no rules of its own, and which must hold some. */
function parentOf(project: ProjectDatabase, id: string, { title, parent }: ExaminedStyle): string {
  const found = project
    .prepare<{ id: string; follows: string | null }>(
      'SELECT id, ifnull(follows_ours, follows_id) AS follows FROM citation_style WHERE identifier = ?',
    )
    .get(parent);
  if (found && found.id !== id && found.follows === null) return found.id;
  throw new AppError(
    'style.parentMissing',
    `“${title}” was not added: it only says that it follows another style, ${parent}, which is not here. Add that style’s file first, then this one.`,
    { parent },
  );
}

function findByIdentifier(project: ProjectDatabase, identifier: string): string | null {
  const row = project
    .prepare<{ id: string }>('SELECT id FROM citation_style WHERE identifier = ?')
    .get(identifier);
  return row?.id ?? null;
}

export function getAddedStyle(project: ProjectDatabase, id: string): AddedStyle {
  return toStyle(requireFound(project.prepare<StyleRow>(`${select} WHERE id = ?`).get(id), 'style', id));
}

/** What needs an added style: whether the project, and the names of the views and of the styles that follow it. */
export function usesOfStyle(
  project: ProjectDatabase,
  id: string,
): { isChosen: boolean; views: string[]; styles: string[] } {
  const names = (sql: string) =>
    project
      .prepare<{ name: string }>(sql)
      .all(id)
      .map(({ name }) => name);
  return {
    isChosen: getChosenStyle(project).style === id,
    views: names('SELECT name FROM table_view WHERE style = ? ORDER BY name COLLATE NOCASE'),
    styles: names(
      'SELECT title AS name FROM citation_style WHERE follows_id = ? ORDER BY title COLLATE NOCASE',
    ),
  };
}

export function deleteStyle(project: ProjectDatabase, id: string): void {
  project.prepare('DELETE FROM citation_style WHERE id = ?').run(id);
}
