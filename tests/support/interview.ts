import { recordStep } from '../../main/backend/database/history.ts';
import type { OpenProject } from '../../main/backend/database/open.ts';
import { storeImport } from '../../main/backend/imports/import-repository.ts';
import type { CslItem } from '../../shared/domain/csl.ts';

/** Stores an interview of turns, each with its label in the text: `Mara Halloran: words`. */
export function importInterview(
  project: OpenProject,
  turns: readonly (readonly [speaker: string, words: string])[],
  csl: Partial<CslItem> = {},
): { sourceId: string; documentId: string; text: string } {
  let text = '';
  const segments = turns.map(([speaker, words], ordinal) => {
    const start = text.length;
    text += `${speaker}: ${words}\n\n`;
    const place = { start, end: text.length - 2 };
    return { ordinal, kind: 'turn' as const, ...place, level: null, speaker, setAside: null };
  });
  const stored = () =>
    storeImport(project, {
      name: 'Interview.txt',
      original: Buffer.from(text),
      kind: 'interview',
      csl: { type: 'interview', title: 'An interview', ...csl },
      provenance: {},
      setAside: [],
      text,
      segments,
      pages: [],
      cues: [],
    });
  const step = { label: 'Import document', procedure: 'imports.commit' };
  return { ...recordStep(project, step, stored).result, text };
}
