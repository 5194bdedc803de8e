import type { Revision } from '../../shared/domain/documents.ts';
import { type LocatorLabel, locatorLabels } from '../../shared/domain/locators.ts';
import { sectionsOf } from '../../shared/domain/sections.ts';

export const citeByWords: Readonly<Record<LocatorLabel, string>> = {
  paragraph: 'Paragraph',
  page: 'Page',
  timestamp: 'Time',
  section: 'Section',
  line: 'Line',
};

type Text = Pick<Revision, 'text' | 'segments' | 'pages' | 'cues'>;

/** `Section`; for null what the text has: `Automatic (page)`. */
export function citeByInWords(citeBy: LocatorLabel | null, revision: Pick<Text, 'pages' | 'cues'>): string {
  return citeBy ? citeByWords[citeBy] : `Automatic (${citeByWords[automaticOf(revision)].toLowerCase()})`;
}

function automaticOf({ pages, cues }: Pick<Text, 'pages' | 'cues'>): LocatorLabel {
  if (pages.length > 0) return 'page';
  return cues.length > 0 ? 'timestamp' : 'paragraph';
}

/** What a text can be cited by, and what is chosen for it, even where this revision has none of it. */
export function citeByChoices(revision: Text, chosen: LocatorLabel | null): LocatorLabel[] {
  const has: Readonly<Record<LocatorLabel, boolean>> = {
    paragraph: true,
    page: revision.pages.length > 0,
    timestamp: revision.cues.length > 0,
    section: sectionsOf(revision.text, revision.segments).length > 0,
    line: true,
  };
  return locatorLabels.filter((label) => has[label] || label === chosen);
}
