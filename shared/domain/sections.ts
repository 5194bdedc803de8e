import type { Segment } from './documents.ts';
import type { NamedSpan } from './named-spans.ts';

/** A section is called after its heading, of which no more than this is taken. */
const longestName = 200;

/**
 * The sections of a text, in order: each from its heading to the next, whatever the levels, so that a place is told by the
 * heading it stands under most closely. What stands before the first heading is in no section. Headings set aside make
 * none, and neither does the title of the whole: a first heading above all others in level, with no text before it.
 */
export function sectionsOf(text: string, segments: readonly Segment[]): NamedSpan[] {
  const headings = segments.filter(({ kind, setAside }) => kind === 'heading' && setAside === null);
  const sections = hasTitle(text, segments) ? headings.slice(1) : headings;
  return sections.map(({ start, end }, index) => ({
    start,
    end: sections[index + 1]?.start ?? text.length,
    name: sectionName(text.slice(start, end)),
  }));
}

/** Whether the first heading is the title of the text: a numbered one never is. */
function hasTitle(text: string, segments: readonly Segment[]): boolean {
  const [first, ...rest] = segments.filter(({ setAside }) => setAside === null);
  if (first?.kind !== 'heading' || sectionNumber(text.slice(first.start, first.end)) !== null) return false;
  return rest.every(({ kind, level }) => kind !== 'heading' || (level ?? 1) > (first.level ?? 1));
}

/** What a section is called: the number its heading begins with, or else the heading's words, on one line. */
export function sectionName(heading: string): string {
  return sectionNumber(heading) ?? heading.replace(/\s+/gu, ' ').trim().slice(0, longestName);
}

/**
 * The number of a heading that is numbered beyond doubt: `2.1 Results`, `2. Results`, `A.1 Data`, `§ 5 Scope`. In “10 reasons
 * to stay” or “A. Lee on silt” nothing is one.
 */
function sectionNumber(heading: string): string | null {
  const [, sign, number = '', mark] =
    /^\s*(§\s*)?((?:\d{1,3}|[A-Z](?=\.\d))(?:\.\d{1,3})*)([.):])?\s+\S/u.exec(heading) ?? [];
  return sign !== undefined || mark !== undefined || number.includes('.') ? number : null;
}
