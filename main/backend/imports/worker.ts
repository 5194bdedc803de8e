import { parentPort } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import { textSimilarity } from '../duplicates/text-similarity.ts';
import { sketchText } from '../duplicates/text-sketch.ts';
import { readReferences } from '../references/read-references.ts';
import { cutText, parseDocument } from './parse-document.ts';
import { parseTable } from './table/parse-table.ts';
import {
  type ImportsMessage,
  type ImportsRequest,
  type ImportsResponse,
  type ImportsResult,
  ready,
} from './worker-messages.ts';

/** Entry of the imports worker: files are read here, away from the interface and from the database. */
parentPort?.on('message', async (message: ImportsMessage) => parentPort?.postMessage(await answer(message)));
parentPort?.postMessage(ready);

async function answer({ seq, request }: ImportsMessage): Promise<ImportsResponse> {
  try {
    return { seq, ok: true, result: await read(request) };
  } catch (thrown) {
    return { seq, ok: false, error: toAppError(request.name, thrown).toValue() };
  }
}

async function read(request: ImportsRequest): Promise<ImportsResult> {
  switch (request.kind) {
    case 'document':
      return parseDocument(request.name, request.content, new Date());
    case 'edited':
      return cutText(request.content);
    case 'table':
      return parseTable(request.name, request.content);
    case 'references':
      return readReferences(request.name, request.content);
    case 'sketches':
      return request.texts.map(sketchText);
    case 'similarity':
      return textSimilarity(request.text, request.other);
  }
}

/** Whatever a parser throws on a file means that this file cannot be read; the app goes on. */
function toAppError(name: string, thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError(
    'import.unreadable',
    `“${name}” was not imported: its content could not be made sense of.`,
    { name, reason },
  );
}
