import type { Database } from 'better-sqlite3';
import type { Segment } from '../../../shared/domain/documents.ts';
import {
  type Locator,
  type LocatorLabel,
  locatorOf,
  type Places,
  placesOf,
} from '../../../shared/domain/locators.ts';
import type { Span } from '../../../shared/domain/selectors.ts';
import { createCueReader, createPageReader } from '../documents/page-and-cue-repository.ts';
import { readShownNames } from '../people/shown-names.ts';

/** Finds the locator of a span of a revision; null outside the numbered text. Names in sections are those shown. */
export type FindLocator = (revisionId: string, span: Span) => Locator | null;

/** Of what places of a kind are made, beside pages and times. */
const madeOf: Readonly<Record<LocatorLabel, 'segments' | 'text' | 'neither'>> = {
  page: 'neither',
  timestamp: 'neither',
  paragraph: 'segments',
  section: 'text',
  line: 'text',
};

/**
 * A finder that reads what tells the places of each revision once, and no more than that: its pages, times, segments or
 * text. What is set aside has no number, so a finder is good for one reading of the table and no longer.
 */
export function createLocatorFinder(connection: Database): FindLocator {
  const readCiteBy = connection
    .prepare<[string], LocatorLabel | null>(
      `SELECT cite_by FROM document JOIN document_revision ON document_revision.document_id = document.id
       WHERE revision_id = ?`,
    )
    .pluck();
  const readText = connection.prepare<[string], string>('SELECT text FROM revision WHERE id = ?').pluck();
  const readSegments = connection.prepare<[string], Segment>(
    `SELECT segment.ordinal, kind, start, "end", level, speaker, set_aside.reason AS setAside
     FROM segment LEFT JOIN set_aside ON set_aside.revision_id = segment.revision_id AND set_aside.ordinal = segment.ordinal
     WHERE segment.revision_id = ? ORDER BY segment.ordinal`,
  );
  const readPages = createPageReader(connection);
  const readCues = createCueReader(connection);
  const names = readShownNames(connection);
  const revisions = new Map<string, Places>();

  function readPlaces(revisionId: string): Places {
    const citeBy = readCiteBy.get(revisionId) ?? null;
    const pages = readPages(revisionId);
    const cues = pages.length > 0 && citeBy !== 'timestamp' ? [] : readCues(revisionId);
    const made = citeBy === null ? 'neither' : madeOf[citeBy];
    const needsSegments = made !== 'neither' || (pages.length === 0 && cues.length === 0);
    const segments = needsSegments ? readSegments.all(revisionId) : [];
    const text = made === 'text' ? (readText.get(revisionId) ?? '') : '';
    const places = placesOf({ text, segments, pages, cues }, citeBy);
    const shown = (name: string | number) => (typeof name === 'string' ? names.line(name) : name);
    const sections = places.sections.map((section) => ({ ...section, name: shown(section.name) }));
    return { ...places, sections };
  }

  return (revisionId, span) => {
    let places = revisions.get(revisionId);
    if (!places) {
      places = readPlaces(revisionId);
      revisions.set(revisionId, places);
    }
    return locatorOf(places, span);
  };
}
