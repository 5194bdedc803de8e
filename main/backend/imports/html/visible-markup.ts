import { readStatedDate } from '../metadata-dates.ts';
import type { SourceFields } from '../source-fields.ts';
import { parseNameList } from '../text/person-names.ts';
import { type DomDocument, lineOf } from './dom.ts';

const bylines =
  '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .p-author, .byline, .author-name, .article__author, .author';
const dates =
  'time[itemprop="datePublished"], [itemprop="datePublished"], time[pubdate], article time[datetime], main time[datetime], header time[datetime], time[datetime]';

/** Reads author, date and title from visible elements that are marked as such; classes are conventions only, so these are guesses. */
export function readVisibleMarkup(document: DomDocument, fields: SourceFields): void {
  const byline = lineOf(document.querySelector(bylines));
  if (byline.length <= 120) {
    const names = parseNameList(byline.replace(/^(?:written\s+)?(?:by|von|par|por|автор:?)\s+/iu, ''));
    fields.propose('author', names, { origin: 'markup', guess: true, detail: byline });
  }
  const time = document.querySelector(dates);
  const stated = time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? lineOf(time);
  fields.propose('issued', readStatedDate(stated), { origin: 'markup', guess: true, detail: stated });
  const heading = lineOf(document.querySelector('h1'));
  fields.propose('title', heading, { origin: 'markup', guess: true, detail: heading });
}
