import type { Block } from '../blocks.ts';
import { readStatedDate } from '../metadata-dates.ts';
import type { SourceFields } from '../source-fields.ts';
import { webAddress } from '../web-address.ts';
import { parseNameList } from './person-names.ts';

type Reader = (value: string, fields: SourceFields, detail: string) => void;

const said = (detail: string) => ({ origin: 'text', guess: false, detail }) as const;

const readTitle: Reader = (value, fields, detail) => fields.propose('title', value, said(detail));
const readAuthor: Reader = (value, fields, detail) =>
  fields.propose('author', parseNameList(value), said(detail));
const readInterviewer: Reader = (value, fields, detail) =>
  fields.propose('interviewer', parseNameList(value), said(detail));
const readDate: Reader = (value, fields, detail) =>
  fields.propose('issued', readStatedDate(value), said(detail));
const readPublisher: Reader = (value, fields, detail) => {
  fields.propose('publisher', value, said(detail));
  fields.propose('container-title', value, said(detail));
};
const readUrl: Reader = (value, fields, detail) => fields.propose('URL', webAddress(value), said(detail));

/** Labels people write above their notes and transcripts, lower case. */
const readers: Readonly<Record<string, Reader>> = {
  title: readTitle,
  headline: readTitle,
  titel: readTitle,
  titre: readTitle,
  título: readTitle,
  author: readAuthor,
  authors: readAuthor,
  autor: readAuthor,
  autorin: readAuthor,
  auteur: readAuthor,
  interviewer: readInterviewer,
  date: readDate,
  published: readDate,
  datum: readDate,
  publisher: readPublisher,
  publication: readPublisher,
  newspaper: readPublisher,
  url: readUrl,
  link: readUrl,
};

const labelled = /^(\p{L}{3,12})\s?:\s+(\S.*)$/u;
/** Labelled lines stand among the first blocks. */
const headLength = 10;

/**
 * Reads lines such as “Author: Ana Ruiz” at the top of a text, said outright, and sets them aside. At least two must
 * stand there, and a label that comes again further down is somebody speaking (“Interviewer: …”), so that no line of
 * a conversation is taken for one.
 */
export function readLabelledLines(blocks: readonly Block[], fields: SourceFields): void {
  const labels = Map.groupBy(blocks, labelOf);
  const lines = blocks.slice(0, headLength).flatMap((block) => {
    const label = labelOf(block);
    const read = readers[label];
    const value = labelled.exec(block.text)?.[2] ?? '';
    return read && labels.get(label)?.length === 1 ? [{ block, value, read }] : [];
  });
  if (lines.length < 2) return;
  for (const { block, value, read } of lines) {
    read(value, fields, block.text);
    block.setAside = 'byline';
  }
}

function labelOf({ text }: Block): string {
  return labelled.exec(text)?.[1]?.toLowerCase() ?? '';
}

/** An address on a line of its own, before the running text or at the very end, is proposed as the article's. */
export function readAddressLine(blocks: readonly Block[], lead: number, fields: SourceFields): void {
  const lines = [...blocks.slice(0, lead + 1), ...blocks.slice(-1)];
  for (const block of lines) {
    const [, label, address = ''] =
      /^(?:(source|url|link|via|quelle|fuente|джерело|источник)\s?:\s+)?(https?:\/\/\S+)$/iu.exec(
        block.text,
      ) ?? [];
    const url = webAddress(address);
    if (url === null) continue;
    block.setAside ??= 'interface-text';
    fields.propose('URL', url, { origin: 'text', guess: label === undefined, detail: block.text });
  }
}
