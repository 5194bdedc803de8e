import type { CslItem } from '../../../../shared/domain/csl.ts';
import type { CslVariable } from '../../../../shared/domain/csl-variables.ts';

type SourceType = CslItem['type'];

interface RisTag {
  /** The variable for all types but those below. */
  readonly usual?: CslVariable;
  /** The variable for some types; null where the tag means nothing for them. */
  readonly of?: Partial<Record<SourceType, CslVariable | null>>;
}

function ofTypes<Value>(types: readonly SourceType[], value: Value): Partial<Record<SourceType, Value>> {
  return Object.fromEntries(types.map((type) => [type, value]));
}

const laws: readonly SourceType[] = ['bill', 'hearing', 'legislation', 'regulation', 'treaty'];
const films: readonly SourceType[] = ['motion_picture', 'broadcast'];
const periodicals: readonly SourceType[] = [
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'periodical',
  'review',
  'review-book',
];

/** The tags that are written, in the order they are written; what each holds follows Zotero's RIS translator. */
export const writtenTags: Readonly<Record<string, RisTag>> = {
  TI: { usual: 'title' },
  AU: { usual: 'author', of: { motion_picture: 'director' } },
  T2: {
    usual: 'container-title',
    of: {
      ...ofTypes(['book', 'report', 'map', 'software'], 'collection-title'),
      speech: 'event-title',
      hearing: 'section',
      legal_case: null,
    },
  },
  A2: {
    usual: 'editor',
    of: {
      ...ofTypes(['book', 'report'], 'collection-editor'),
      ...ofTypes(['bill', 'speech'], 'author'),
      interview: 'interviewer',
      personal_communication: 'recipient',
      post: 'recipient',
      legal_case: 'container-title',
      patent: 'authority',
      song: 'performer',
    },
  },
  T3: { usual: 'collection-title', of: ofTypes(['hearing', 'bill'], 'authority') },
  A3: { usual: 'collection-editor', of: { book: 'editor', report: 'editor', ...ofTypes(films, 'producer') } },
  A4: { usual: 'translator', of: { legal_case: null } },
  AB: { usual: 'abstract' },
  C1: {
    of: {
      'paper-conference': 'event-place',
      map: 'scale',
      patent: 'submitted',
      ...ofTypes(films, 'performer'),
    },
  },
  C2: { of: { chapter: 'container-author' } },
  // For papers of a conference `T2` and `C3` change places where there is only one of them, see `write-ris.ts`.
  C3: { of: { 'paper-conference': 'event-title', graphic: 'dimensions', patent: 'jurisdiction' } },
  C4: { of: { motion_picture: 'genre' } },
  C5: { of: { ...ofTypes([...films, 'song'], 'medium'), patent: 'references' } },
  C6: { of: { patent: 'status' } },
  CN: { usual: 'call-number' },
  CY: { usual: 'publisher-place' },
  DA: { usual: 'issued' },
  DO: { usual: 'DOI' },
  DP: { usual: 'source' },
  ET: { usual: 'edition', of: { ...ofTypes(laws, 'chapter-number'), software: 'version' } },
  VL: { usual: 'volume' },
  IS: { usual: 'issue', of: { chapter: 'number-of-volumes' } },
  SP: {
    usual: 'page',
    of: { ...ofTypes(['book', 'thesis', 'manuscript'], 'number-of-pages'), motion_picture: 'dimensions' },
  },
  J2: { usual: 'container-title-short' },
  LA: { usual: 'language' },
  M1: {
    usual: 'number',
    of: {
      book: 'collection-number',
      chapter: 'collection-number',
      software: 'medium',
      patent: 'call-number',
      legal_case: null,
      report: null,
      ...ofTypes(periodicals, null),
    },
  },
  M3: { usual: 'genre', of: { ...ofTypes(['interview', 'graphic'], 'medium'), motion_picture: null } },
  NV: { usual: 'number-of-volumes', of: { chapter: null } },
  OP: { of: ofTypes([...laws, 'legal_case'], 'references') },
  PB: { usual: 'publisher', of: { legal_case: 'authority' } },
  SE: { usual: 'section', of: { legal_case: null, hearing: null } },
  SN: { usual: 'ISBN', of: { ...ofTypes(periodicals, 'ISSN'), ...ofTypes(['patent', 'report'], 'number') } },
  SV: { of: { legal_case: 'number' } },
  ST: { usual: 'title-short' },
  UR: { usual: 'URL' },
  AN: { usual: 'archive_location' },
  DB: { usual: 'archive' },
  Y2: { usual: 'accessed' },
  N1: { usual: 'note' },
  RN: { usual: 'annote' },
  KW: { usual: 'keyword' },
  ID: { usual: 'citation-key' },
};

/** Tags that other programs write for the same. */
const otherTags: Readonly<Record<string, RisTag>> = {
  A1: writtenTags.AU ?? {},
  AV: { usual: 'archive_location' },
  BT: { usual: 'container-title', of: ofTypes(['book', 'manuscript'], 'title') },
  CR: { usual: 'license' },
  CT: { usual: 'title' },
  ED: { usual: 'editor' },
  JA: { usual: 'container-title-short' },
  JF: { usual: 'container-title' },
  JO: { usual: 'container-title' },
  LK: { usual: 'URL' },
  M1: { of: { ...ofTypes(periodicals, 'issue'), report: 'number', legal_case: 'number' } },
  N2: { usual: 'abstract' },
  NV: { usual: 'number-of-volumes' },
  SV: { of: { chapter: 'collection-number' } },
  T1: { usual: 'title' },
  T2: { usual: 'container-title' },
};

/** The variable a tag holds for a type; null where it holds none. */
export function variableOfTag(tag: string, type: SourceType): CslVariable | null {
  for (const tags of [writtenTags, otherTags]) {
    const found = tags[tag];
    const variable = found?.of?.[type] === undefined ? found?.usual : found.of[type];
    if (variable) return variable;
  }
  return null;
}

/** The tag each variable of a type is written in. */
export function tagsOfType(type: SourceType): ReadonlyMap<CslVariable, string> {
  const tags = new Map<CslVariable, string>();
  for (const [tag, { usual, of }] of Object.entries(writtenTags)) {
    const variable = of?.[type] === undefined ? usual : of[type];
    if (variable && !tags.has(variable)) tags.set(variable, tag);
  }
  return tags;
}
