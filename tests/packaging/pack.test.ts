import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { BrowserModeServer } from '../support/browser-mode-server.ts';
import { sendHttp } from '../support/http.ts';
import { buildPdfOfStreams } from '../support/pdf-builder.ts';
import { readFuses, writeStandInRuntime } from './stand-in-runtime.ts';

const run = promisify(execFile);
const projectRoot = path.resolve(import.meta.dirname, '../..');

const article = `The bridge will stay closed

By Ada Okafor

The council said on Tuesday that the bridge will stay closed until the spring.

“We found cracks in two of the piers,” said the engineer Leo Marsh.
`;

/** Packing is tried for Linux, where the packed native binary can also be run. */
describe.skipIf(process.platform !== 'linux')('the packed app', () => {
  let folder: string;
  let unpackedApp: string;
  let extracted: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'corroborate-pack-'));
    await writeStandInRuntime(path.join(folder, 'runtime'));
    const release = path.join(folder, 'release');
    const flags = [
      '--linux',
      'dir',
      `-c.electronDist=${path.join(folder, 'runtime')}`,
      `-c.directories.output=${release}`,
    ];
    await run(process.execPath, ['main/launcher/package.ts', ...flags], { cwd: projectRoot });
    const [packed] = (await readdir(release)).filter((name) => name.endsWith('unpacked'));
    unpackedApp = path.join(release, packed ?? '');
    extracted = path.join(folder, 'app');
    extractAll(archive(), extracted);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const archive = () => path.join(unpackedApp, 'resources', 'app.asar');
  const environment = () => ({
    PATH: process.env.PATH,
    HOME: folder,
    CORROBORATE_USER_DATA: path.join(folder, 'user-data'),
    CORROBORATE_DOCUMENTS: folder,
  });
  const corroborate = (...args: string[]) =>
    run(process.execPath, [path.join(extracted, 'dist/main/cli.js'), ...args], {
      cwd: folder,
      env: environment(),
    });

  test('holds what is built, one native package, and nothing else', async () => {
    const entries = listPackage(archive(), { isPack: false }).map((entry) => entry.slice(1));
    for (const needed of [
      'package.json',
      'LICENSE',
      'dist/main/electron.js',
      'dist/main/web.js',
      'dist/main/cli.js',
      'dist/preload/preload.cjs',
      'dist/renderer/index.html',
      'dist/csl/styles.json',
      'dist/csl/styles/0.json.br',
      'dist/csl/locales/en-US.json.br',
      'dist/pdf/cmaps/UniGB-UCS2-H.bcmap',
      'dist/pdf/cmaps/LICENSE',
      'dist/main/licenses.md',
      'dist/renderer/licenses.md',
    ]) {
      expect(entries).toContain(needed);
    }
    const topLevel = new Set(entries.map((entry) => entry.split('/')[0]));
    expect([...topLevel].sort()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json']);
    const packages = new Set(
      entries.filter((entry) => entry.startsWith('node_modules/')).map((entry) => entry.split('/')[1]),
    );
    expect([...packages]).toEqual(['better-sqlite3']);
    expect(
      entries.filter((entry) => /\.map$|\.tsx?$|\.gyp$|better-sqlite3\/(src|deps)\//.test(entry)),
    ).toEqual([]);
  });

  test('keeps the native binaries of its platform only, outside the archive', async () => {
    const inArchive = listPackage(archive(), { isPack: true }).filter((entry) => entry.endsWith('.node'));
    expect(inArchive.length).toBeGreaterThan(0);
    for (const entry of inArchive) expect(entry).toMatch(/^unpack .*prebuilds\/linux-(x64|arm64)\.node$/);
    const outside = await readdir(`${archive()}.unpacked/node_modules/better-sqlite3/prebuilds`);
    expect(outside).toContain(`linux-${process.arch}.node`);
  });

  test('has its fuses set: no Node, no inspector, only its own checked archive, cookies encrypted', async () => {
    // In the order of the wire: run as Node, encrypt cookies, NODE_OPTIONS, --inspect, check the archive, archive only,
    // own snapshot (left as it is), file:// privileges.
    expect(readFuses(await readFile(path.join(unpackedApp, 'corroborate')))).toBe('01001100');
  });

  test('runs the command line: import, quote, export, check', async () => {
    await mkdir(path.join(folder, 'articles', 'bridges'), { recursive: true });
    await writeFile(path.join(folder, 'articles', 'bridges', 'bridge.txt'), article);
    await corroborate('import', 'bridge.corroborate', 'articles', '--recursive');
    const quote = [
      '--document',
      'bridge.txt',
      '--exact',
      'We found cracks in two of the piers',
      '--claim',
      'The piers are damaged',
    ];
    await corroborate('quote', 'bridge.corroborate', ...quote);
    const exported = await corroborate('export', 'bridge.corroborate', '--out', 'table.csv', '--json');
    expect(JSON.parse(exported.stdout)).toMatchObject({ rowCount: 1, path: path.join(folder, 'table.csv') });
    const table = await readFile(path.join(folder, 'table.csv'), 'utf8');
    expect(table).toContain('The piers are damaged,Supports,We found cracks in two of the piers');
    expect(table).toContain('The bridge will stay closed');
    expect((await corroborate('check', 'bridge.corroborate')).stdout).toContain('No problems');
  });

  test('reads PDFs, Chinese ones too, and prints nothing but its results', async () => {
    const words = Buffer.from('旧桥将关闭到春天', 'utf16le').swap16().toString('hex');
    await writeFile(
      path.join(folder, 'bridge.pdf'),
      buildPdfOfStreams([`BT /han 12 Tf 72 700 Td <${words}> Tj ET`]),
    );
    const imported = await corroborate('import', 'pdf.corroborate', 'bridge.pdf', '--json');
    expect(imported.stderr).not.toContain('Warning');
    const quote = ['--document', 'bridge.pdf', '--exact', '关闭到春天', '--claim', 'The bridge is closed'];
    await corroborate('quote', 'pdf.corroborate', ...quote);
    expect((await corroborate('check', 'pdf.corroborate')).stdout).toContain('No problems');
  });

  test('runs browser mode: the page, the channel and the project behind it', async () => {
    await mkdir(path.join(folder, 'browser'));
    const server = new BrowserModeServer(
      { userData: path.join(folder, 'browser', 'user-data'), documents: path.join(folder, 'browser') },
      path.join(extracted, 'dist/main/web.js'),
    );
    await server.start();
    try {
      const { port, pathname, search } = new URL(server.url);
      const { headers } = await sendHttp(Number(port), pathname + search);
      const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      const page = await sendHttp(Number(port), '/', { headers: { cookie } });
      expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
      const input = { path: path.join(folder, 'browser', 'new.corroborate') };
      expect(await callOnce(Number(port), cookie, { procedure: 'project.create', input })).toMatchObject({
        ok: true,
        output: input,
      });
    } finally {
      await server.stop();
    }
    expect(server.messages).toBe('');
  });
});

/** Sends one request over the channel and returns its answer. */
function callOnce(
  port: number,
  cookie: string,
  request: { procedure: string; input: unknown },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/channel?session=packaging-test`, {
      headers: { cookie, origin: `http://127.0.0.1:${port}` },
    });
    socket.on('error', reject);
    socket.on('open', () => socket.send(JSON.stringify({ type: 'request', id: '1', ...request })));
    socket.on('message', (data) => {
      const message = JSON.parse(data.toString());
      if (message.type !== 'response') return;
      socket.close();
      resolve(message);
    });
  });
}
