import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const peerNames = ['spans', 'Recogito'] as const;
export type PeerName = (typeof peerNames)[number];

const entries: Readonly<Record<PeerName, string>> = {
  spans: './peers/spans-page.ts',
  Recogito: './peers/recogito-page.ts',
};
const bundles = new Map<PeerName, string>();

/** A peer's page as one script. */
export async function bundlePeer(name: PeerName): Promise<string> {
  const known = bundles.get(name);
  if (known !== undefined) return known;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(new URL(entries[name], import.meta.url)),
        formats: ['iife'],
        name: 'benchPage',
      },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`The page of the peer “${name}” could not be bundled.`);
  bundles.set(name, chunk.code);
  return chunk.code;
}
