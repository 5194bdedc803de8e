import { workerData } from 'node:worker_threads';
import { serveCalls } from '../worker-threads/serve-calls.ts';
import { createCslFiles } from './csl-files.ts';
import { examineStyle } from './examine-style.ts';
import type { CitationsOutput, CitationsRequest, CitationsWorkerData } from './messages.ts';
import { createSourceRenderer } from './source-renderer.ts';

/** The citations worker: renders sources with citeproc, which takes too long for any other thread. */
const { cslDirectory } = workerData as CitationsWorkerData;
const files = createCslFiles(cslDirectory);
const renderer = createSourceRenderer(files);

serveCalls<CitationsRequest, CitationsOutput>((request) => {
  if (request.kind === 'render') return renderer.render(request.style, request.items);
  if (request.kind === 'cite') return renderer.cite(request.style, request.items, request.cites);
  if (request.kind === 'sample') return renderer.sample(request.style, request.item);
  return examineStyle(files, request.name, request.bytes);
});
