import { join } from 'node:path';
import { createCslFiles } from '../../main/backend/citations/csl-files.ts';
import { createSourceRenderer } from '../../main/backend/citations/source-renderer.ts';
import type { StyleInUse } from '../../main/backend/citations/style-in-use.ts';
import { writeCslResources } from '../../main/launcher/csl-resources.ts';
import type { Bench } from './bench.ts';
import { benchSources } from './evidence-fixture.ts';
import { timed } from './statistics.ts';

const apa: StyleInUse = { id: 'apa', locale: null, added: null };
const vancouver: StyleInUse = { ...apa, id: 'vancouver' };

const sourceCount = 1000;

/** Rendering the citations and references of a project, and again after one source was edited. */
export const citing: Bench = {
  title: 'Cite',
  async measure({ folder }) {
    const directory = join(folder, 'csl');
    writeCslResources(directory);
    const renderer = createSourceRenderer(createCslFiles(directory));
    const items = benchSources(sourceCount).map((csl, index) => ({ id: String(index), csl }));
    const oneEdited = items.map((item, index) =>
      index === sourceCount / 2 ? { ...item, csl: { ...item.csl, title: 'Edited' } } : item,
    );
    const row = async (name: string, sources: typeof items, style = apa) => ({
      name,
      value: await timed(() => renderer.render(style, sources)),
      unit: 'ms' as const,
    });
    return [
      await row('Cite 1,000 sources in APA', items),
      await row('Cite them again, nothing changed', items),
      await row('Cite them again, one edited', oneEdited),
      await row('Cite them in Vancouver', items, vancouver),
    ];
  },
};
