import type { ParsedText } from '../blocks.ts';
import type { DocumentProperties } from '../office/document-properties.ts';
import { finishDocument } from '../office/finish-document.ts';
import { FlowWriter, romanNumeral } from '../office/flow-writer.ts';
import { LeftOut } from '../office/left-out.ts';
import type { SourceFields } from '../source-fields.ts';
import { unreadableError } from '../unreadable.ts';
import { childOf, childrenOf, lineOfXml, type XmlElement } from '../xml/read-xml.ts';
import { openArchive } from '../zip/archive.ts';
import { BodyReader, type NoteMarks } from './body-reader.ts';
import { readParts } from './parts.ts';
import { Styles } from './styles.ts';

/**
 * Reads a Word document (DOCX, ECMA-376): headings, paragraphs, list items, quotations, captions and tables in order,
 * footnotes and endnotes after them. Tracked changes are read as accepted; comments, headers and footers are left out.
 * The page breaks in it are those of the last printer, so no pages are made of them.
 * @throws {AppError} `import.unreadable`
 */
export function parseDocx(bytes: Uint8Array, fields: SourceFields, today: Date, name: string): ParsedText {
  const { document, part, properties: core } = readParts(name, openArchive(name, bytes));
  const body = childOf(document, 'body');
  if (!body) throw unreadableError(name, 'there is no text of a Word document in it.');
  const leftOut = new LeftOut();
  const writer = new FlowWriter();
  const notes = new Notes(part('footnotes'), part('endnotes'));
  const reader = new BodyReader(new Styles(part('styles')), leftOut, notes.markOf);
  writer.addItems(reader.read(body));
  for (const { mark, note } of notes.referred) writer.addNote(mark, reader.read(note));
  leftOut.comments = childrenOf(part('comments') ?? undefined, 'comment').length;
  return finishDocument(
    { writer, title: reader.title, properties: readProperties(core), leftOut },
    fields,
    today,
  );
}

/** Numbers notes in the order in which they are referred to, as Word does: 1, 2, 3 and i, ii, iii. */
class Notes {
  readonly referred: { readonly mark: string; readonly note: XmlElement }[] = [];
  readonly #notes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, XmlElement>>>;
  readonly #marks = new Map<string, string>();
  readonly #counts = { footnote: 0, endnote: 0 };

  constructor(footnotes: XmlElement | null, endnotes: XmlElement | null) {
    this.#notes = { footnote: notesById(footnotes), endnote: notesById(endnotes) };
  }

  readonly markOf: NoteMarks = (kind, id, own) => {
    const known = this.#marks.get(`${kind} ${id}`);
    if (known !== undefined) return known;
    const note = this.#notes[kind].get(id);
    if (!note) return null;
    const mark = own || this.#nextNumber(kind);
    this.#marks.set(`${kind} ${id}`, mark);
    this.referred.push({ mark, note });
    return mark;
  };

  #nextNumber(kind: 'footnote' | 'endnote'): string {
    this.#counts[kind] += 1;
    const number = this.#counts[kind];
    return kind === 'footnote' ? String(number) : romanNumeral(number);
  }
}

function notesById(part: XmlElement | null): ReadonlyMap<string, XmlElement> {
  return new Map(childrenOf(part ?? undefined).map((note) => [note.attributes.get('id') ?? '', note]));
}

function readProperties(core: XmlElement | null): DocumentProperties {
  const property = (name: string) => lineOfXml(childOf(core ?? undefined, name));
  return {
    title: property('title'),
    creator: property('creator'),
    created: property('created'),
    publisher: property('publisher'),
    language: property('language'),
    identifiers: [property('identifier')],
  };
}
