import type { ParsedText } from '../blocks.ts';
import type { SourceFields } from '../source-fields.ts';
import { judgeBlocks } from '../text/judge-blocks.ts';
import { parseTranscript } from '../transcript/parse-layout.ts';
import {
  type DocumentProperties,
  proposeAutomaticProperties,
  proposeNamedCreators,
  proposeStatedProperties,
} from './document-properties.ts';
import type { FlowWriter } from './flow-writer.ts';
import type { LeftOut } from './left-out.ts';

/** Names of authors stand among the first blocks. */
const openingLength = 10;

/** What the reader of a word processor's format has found. */
export interface ReadDocument {
  readonly writer: FlowWriter;
  /** The paragraph in the style of a title, as a line; null when there is none. */
  readonly title: string | null;
  readonly properties: DocumentProperties;
  readonly leftOut: LeftOut;
}

/**
 * Judges a document, which may be a transcript with times, and fills its source in: the title as it is set in the text
 * is believed first, then what the author has written into the properties, then what the text gives away, and last what
 * the program wrote by itself.
 */
export function finishDocument(
  { writer, title, properties, leftOut }: ReadDocument,
  fields: SourceFields,
  today: Date,
): ParsedText {
  fields.propose('title', title, { origin: 'text', guess: false, detail: title ?? '' });
  proposeStatedProperties(properties, fields);
  const { text, blocks, body } = writer.finish();
  const transcript = parseTranscript(
    blocks.map((block) => block.text),
    fields,
    today,
  );
  if (transcript) {
    proposeAutomaticProperties(properties, fields, today);
    return { ...transcript, warnings: leftOut.warnings() };
  }
  const opening = blocks.slice(0, openingLength).map((block) => block.text);
  proposeNamedCreators(properties, opening.join('\n'), text, fields);
  const kind = judgeBlocks(text, body, fields, today);
  proposeAutomaticProperties(properties, fields, today);
  return { text, blocks, kind, warnings: leftOut.warnings() };
}
