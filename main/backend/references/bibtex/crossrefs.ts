import type { LineMessage } from '../../../../shared/domain/references.ts';
import type { BibtexEntry } from './bibtex-entries.ts';

/** Fields that belong to one entry alone, as in biber. */
const neverInherited = new Set([
  'crossref',
  'xref',
  'xdata',
  'ids',
  'entryset',
  'entrysubtype',
  'label',
  'options',
  'related',
  'relatedtype',
  'shorttitle',
  'sorttitle',
  'keywords',
  'note',
  'annotation',
  'annote',
  'abstract',
  'file',
  'pages',
  'doi',
  'eprint',
  'eprinttype',
  'url',
  'urldate',
  'timestamp',
  'owner',
]);
const dates = new Set(['date', 'year', 'month', 'day']);
/** Parents refer to parents; more than this is a circle. */
const maximumDepth = 6;

/** What a parent's field is called in its part: the title of a collection is the book title of its chapters. */
function inheritedName(name: string, child: string): string {
  const isPart =
    child.startsWith('in') || child.startsWith('supp') || child === 'conference' || child === 'bookinbook';
  const prefix = isPart ? 'book' : child === 'article' ? 'journal' : '';
  if (prefix !== '' && (name === 'title' || name === 'subtitle')) return `${prefix}${name}`;
  if (child === 'inbook' && name === 'author') return 'bookauthor';
  return name;
}

/** The fields of each entry with those it inherits by `crossref` and `xdata`; keys are compared without case. */
export function createInheritance(
  entries: readonly BibtexEntry[],
): (entry: BibtexEntry, warnings: LineMessage[]) => ReadonlyMap<string, string> {
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    if (!byKey.has(key)) byKey.set(key, entry);
  }

  function fieldsOf(entry: BibtexEntry, depth: number, warnings: LineMessage[]): ReadonlyMap<string, string> {
    const { fields, line } = entry;
    const crossref = fields.get('crossref')?.trim();
    const data =
      fields
        .get('xdata')
        ?.split(',')
        .map((key) => key.trim()) ?? [];
    if ((!crossref && data.length === 0) || depth > maximumDepth) return fields;
    const merged = new Map(fields);
    const hasDate = fields.has('date') || fields.has('year');
    for (const key of [...data, ...(crossref ? [crossref] : [])]) {
      const parent = byKey.get(key.toLowerCase());
      if (!parent) {
        if (depth === 0)
          warnings.push({
            line,
            message: `It refers to “${key}”, which is not in the file; nothing came from there.`,
          });
        continue;
      }
      for (const [name, value] of fieldsOf(parent, depth + 1, warnings)) {
        if (neverInherited.has(name) && key === crossref) continue;
        if (dates.has(name) && hasDate) continue;
        const inherited = key === crossref ? inheritedName(name, entry.type) : name;
        if (!merged.has(inherited) && inherited !== 'crossref' && inherited !== 'xdata')
          merged.set(inherited, value);
      }
    }
    return merged;
  }

  return (entry, warnings) => fieldsOf(entry, 0, warnings);
}
