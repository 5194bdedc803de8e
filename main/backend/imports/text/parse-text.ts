import type { Block, ParsedText } from '../blocks.ts';
import type { SourceFields } from '../source-fields.ts';
import { toStoredText } from '../stored-text.ts';
import { parseTranscriptText } from '../transcript/parse-layout.ts';
import { judgeBlocks } from './judge-blocks.ts';
import { splitLines } from './split-lines.ts';

/** Reads a plain text: a transcript with times into its turns, any other as it stands, split into blocks and judged. */
export function parseText(decoded: string, fields: SourceFields, today: Date): ParsedText {
  const stored = toStoredText(decoded);
  const transcript = parseTranscriptText(stored.text, fields, today);
  if (transcript) return { ...transcript, warnings: stored.warnings };
  return parsePlainText(decoded, fields, today);
}

/** Reads a text as it stands, whatever it holds. */
export function parsePlainText(decoded: string, fields: SourceFields, today: Date): ParsedText {
  const { text, warnings } = toStoredText(decoded);
  const blocks = splitLines(text);
  markListItems(blocks);
  const kind = judgeBlocks(text, blocks, fields, today);
  return { text, blocks, kind, warnings };
}

function markListItems(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (/^(?:[•‣◦▪*]|\d{1,2}[.)])\s/.test(block.text)) block.kind = 'list-item';
    else if (/^>\s/.test(block.text)) block.kind = 'block-quote';
  }
}
