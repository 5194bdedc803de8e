import { workerData } from 'node:worker_threads';
import { serveCalls } from '../worker-threads/serve-calls.ts';
import { createCslFiles } from './csl-files.ts';
import type { CitationsRequest, CitationsWorkerData } from './messages.ts';
import { createSourceRenderer, type RenderedSources } from './source-renderer.ts';

/** The citations worker: renders sources with citeproc, which takes too long for any other thread. */
const { cslDirectory } = workerData as CitationsWorkerData;
const renderer = createSourceRenderer(createCslFiles(cslDirectory));

serveCalls<CitationsRequest, RenderedSources>(({ style, locale, items }) =>
  renderer.render(style, locale, items),
);
