import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageResponse, servePage } from '../../main/backend/page/page.ts';

let outer: string;
let directory: string;

beforeAll(async () => {
  outer = await mkdtemp(path.join(tmpdir(), 'corroborate-page-'));
  directory = path.join(outer, 'renderer');
  await mkdir(path.join(directory, 'assets'), { recursive: true });
  await mkdir(path.join(outer, 'renderer-secrets'));
  await writeFile(path.join(outer, 'secret.html'), 'secret');
  await writeFile(path.join(outer, 'renderer-secrets', 'secret.html'), 'secret');
  await writeFile(
    path.join(directory, 'index.html'),
    '<script nonce="__CSP_NONCE__"></script><style nonce="__CSP_NONCE__"></style>',
  );
  await writeFile(path.join(directory, 'assets', 'page.js'), 'const marker = "__CSP_NONCE__";');
  await writeFile(path.join(directory, 'assets', 'page.css'), 'body {}');
  await writeFile(path.join(directory, 'assets', 'two words.svg'), '<svg/>');
  await writeFile(path.join(directory, 'assets', 'page.js.map'), '{}');
});

afterAll(() => rm(outer, { recursive: true, force: true }));

const serve = (pathname: string) => servePage({ directory }, pathname);
const textOf = ({ body }: PageResponse) => new TextDecoder().decode(body);

describe('the policy', () => {
  test('allows our own files, a fresh nonce and nothing remote', async () => {
    const [first, second] = [await serve('/'), await serve('/')];
    const policy = first.headers['Content-Security-Policy'] ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(textOf(first)).toBe(`<script nonce="${nonce}"></script><style nonce="${nonce}"></style>`);
    expect(second.headers['Content-Security-Policy']).not.toBe(policy);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('names the channel where it is on another scheme', async () => {
    const { headers } = await servePage({ directory, connect: ['ws://127.0.0.1:1'] }, '/');
    expect(headers['Content-Security-Policy']).toContain("connect-src 'self' ws://127.0.0.1:1;");
  });

  test('goes out with every file, along with the headers against guessing and embedding', async () => {
    const { headers } = await serve('/assets/page.js');
    expect(headers).toMatchObject({
      'Content-Type': 'text/javascript; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
  });
});

describe('files', () => {
  test('are served as they are, with their type', async () => {
    expect(textOf(await serve('/assets/page.js'))).toBe('const marker = "__CSP_NONCE__";');
    expect((await serve('/assets/page.css')).headers['Content-Type']).toBe('text/css; charset=utf-8');
    expect(await serve('/assets/two%20words.svg')).toMatchObject({ status: 200 });
  });

  test.each([
    '/missing.js',
    '/assets',
    '/assets/',
    '/assets/page.js.map',
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/assets/../../secret.html',
    '/assets/..%5c..%5csecret.html',
    '/../renderer-secrets/secret.html',
    '//etc/passwd',
    '/%00.html',
    '/index.html%00.js',
    '/C:/secret.html',
    '/index.html::$DATA',
    '/%',
    '',
    'index.html',
  ])('are not found at %j', async (pathname) => {
    const response = await serve(pathname);
    expect(response.status).toBe(404);
    expect(textOf(response)).not.toContain('secret');
  });

  test('outside the folder are out of reach, whatever the path', async () => {
    const step = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '..%2f',
      '%5c',
      'secret.html',
      'renderer-secrets',
      'assets',
      '',
      '%252e',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        expect(textOf(await serve(`/${steps.join('/')}`))).not.toBe('secret');
      }),
    );
  });
});
