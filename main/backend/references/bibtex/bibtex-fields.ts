import type { CslVariable, NameVariable } from '../../../../shared/domain/csl-variables.ts';

/** Fields that hold the same for every type, in the order they are written. */
export const plainFields: readonly (readonly [field: string, variable: CslVariable])[] = [
  ['title', 'title'],
  ['shorttitle', 'title-short'],
  ['shortjournal', 'container-title-short'],
  ['series', 'collection-title'],
  ['volume', 'volume'],
  ['volumes', 'number-of-volumes'],
  ['part', 'part-number'],
  ['chapter', 'chapter-number'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['pages', 'page'],
  ['pagetotal', 'number-of-pages'],
  ['location', 'publisher-place'],
  ['eventtitle', 'event-title'],
  ['venue', 'event-place'],
  ['origtitle', 'original-title'],
  ['origpublisher', 'original-publisher'],
  ['origlocation', 'original-publisher-place'],
  ['pubstate', 'status'],
  ['doi', 'DOI'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['pmid', 'PMID'],
  ['pmcid', 'PMCID'],
  ['url', 'URL'],
  ['rights', 'license'],
  ['abstract', 'abstract'],
  ['keywords', 'keyword'],
  ['annotation', 'annote'],
];

/** Other names for the same, of BibTeX, of older programs and of reference managers. */
export const otherNames: Readonly<Record<string, string>> = {
  journal: 'journaltitle',
  address: 'location',
  annote: 'annotation',
  keyword: 'keywords',
  school: 'institution',
  key: 'sortkey',
  archiveprefix: 'eprinttype',
  primaryclass: 'eprintclass',
  journalabbreviation: 'shortjournal',
  numpages: 'pagetotal',
};

export const dateFields = [
  ['date', 'issued'],
  ['urldate', 'accessed'],
  ['eventdate', 'event-date'],
  ['origdate', 'original-date'],
] as const;

export const nameFields: readonly (readonly [field: string, variable: NameVariable])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['bookauthor', 'container-author'],
];

/** What the further editors do, as `editoratype` says it. */
export const editorRoles: Readonly<Record<string, NameVariable>> = {
  collaborator: 'contributor',
  compiler: 'compiler',
  director: 'director',
  producer: 'producer',
  organizer: 'organizer',
  redactor: 'collection-editor',
};

/** Only BibLaTeX knows these; in BibTeX they are lines of the note, which Zotero reads. */
export const biblatexOnly = new Set([
  'part',
  'pagetotal',
  'eventtitle',
  'venue',
  'origtitle',
  'origpublisher',
  'origlocation',
  'pubstate',
  'rights',
  'shortjournal',
  'eventdate',
  'origdate',
  'bookauthor',
]);

/** Values that are no LaTeX. */
export const verbatimFields = new Set(['url', 'doi', 'eprint', 'file', 'pdf']);
/** Values whose line breaks mean something. */
export const longFields = new Set(['note', 'annotation', 'abstract']);

/** What says nothing about the thing itself, but about how somebody keeps it. */
export const housekeeping = new Set([
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
  'sorttitle',
  'sortname',
  'sortkey',
  'sortyear',
  'presort',
  'timestamp',
  'owner',
  'added-at',
  'date-added',
  'date-modified',
  'bdsk-url-1',
  'interhash',
  'intrahash',
  'groups',
  'creationdate',
  'modificationdate',
  'langidopts',
  'hyphenation',
  'useprefix',
  'local-url',
  'file',
  'pdf',
  'editortype',
  'editoratype',
  'editorbtype',
  'editorctype',
]);

/** Archives BibLaTeX has an `eprinttype` for, as they are called in an item. */
export const eprintArchives: Readonly<Record<string, string>> = {
  arxiv: 'arXiv',
  jstor: 'JSTOR',
  pubmed: 'PubMed',
  hdl: 'HDL',
  googlebooks: 'Google Books',
};

/** The offices BibLaTeX's types of patent stand for; Zotero takes them off the number. */
export const patentOffices: Readonly<Record<string, string>> = {
  patentus: 'US',
  patenteu: 'EP',
  patentuk: 'GB',
  patentde: 'DE',
  patentfr: 'FR',
};

/** Theses by the name BibLaTeX has for their degree. */
export const thesisGenres: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  mastersthesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
};
