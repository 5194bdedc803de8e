import { parentPort } from 'node:worker_threads';
import { AppError } from '../../../shared/contract/errors.ts';
import { parseDocument } from './parse-document.ts';
import { type ImportsRequest, type ImportsResponse, ready } from './worker-messages.ts';

/** Entry of the imports worker: files are read here, away from the interface and from the database. */
parentPort?.on('message', (message: ImportsRequest) => parentPort?.postMessage(answer(message)));
parentPort?.postMessage(ready);

function answer({ seq, request }: ImportsRequest): ImportsResponse {
  try {
    const content = 'bytes' in request ? request.bytes : request.text;
    return { seq, ok: true, parsed: parseDocument(request.name, content, new Date()) };
  } catch (thrown) {
    return { seq, ok: false, error: toAppError(request.name, thrown).toValue() };
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
