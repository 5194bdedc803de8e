import { afterEach, describe, expect, it } from 'vitest';
import {
  createImportsClient,
  type ImportsClient,
  type ImportsLimits,
} from '../../main/backend/imports/worker-client.ts';
import { maximumFileSize } from '../../shared/domain/imports.ts';
import { pdfOfPackedSpaces } from '../support/pdf-builder.ts';

const entry = new URL('../../main/backend/imports/worker.ts', import.meta.url);
const silent = { info() {}, warn() {}, error() {} };
const clients: ImportsClient[] = [];

function createClient(limits?: ImportsLimits): ImportsClient {
  const client = createImportsClient(entry, silent, limits);
  clients.push(client);
  return client;
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
});

/** Takes far longer to parse than the limits used here allow. */
const endless = '<div>'.repeat(390_000);

describe('imports worker', () => {
  it('reads bytes and pasted text', async () => {
    const client = createClient();
    const [file, pasted] = await Promise.all([
      client.parse('a.txt', Buffer.from('From a file.')),
      client.parse('Pasted text', 'From a paste.'),
    ]);
    expect(file.text).toBe('From a file.');
    expect(pasted.text).toBe('From a paste.');
  });

  it('leaves the caller’s bytes as they are', async () => {
    const bytes = new TextEncoder().encode('Some words.');
    await createClient().parse('a.txt', bytes);
    expect(new TextDecoder().decode(bytes)).toBe('Some words.');
  });

  it('hands refusals on as they are, and goes on', async () => {
    const client = createClient();
    await expect(client.parse('a.txt', Buffer.alloc(0))).rejects.toMatchObject({ code: 'import.empty' });
    await expect(client.parse('a.txt', new Uint8Array(maximumFileSize + 1))).rejects.toMatchObject({
      code: 'import.tooLarge',
    });
    await expect(client.parse('b.txt', 'Some words.')).resolves.toMatchObject({ text: 'Some words.' });
  });

  it('gives up on a file that takes too long, and reads the one behind it', async () => {
    const client = createClient({ milliseconds: 6000, heapMegabytes: 1024 });
    const [slow, next] = await Promise.allSettled([
      client.parse('slow.html', endless),
      client.parse('next.txt', 'Some words.'),
    ]);
    expect(slow).toMatchObject({
      status: 'rejected',
      reason: { code: 'import.unreadable', message: expect.stringContaining('took longer than 6 seconds') },
    });
    expect(next).toMatchObject({ status: 'fulfilled', value: { text: 'Some words.' } });
  });

  it('refuses a file that needs too much memory, and reads the next one', async () => {
    const client = createClient({ milliseconds: 110_000, heapMegabytes: 192 });
    await expect(client.parse('big.html', '<p>x</p>'.repeat(390_000))).rejects.toMatchObject({
      code: 'import.unreadable',
      message: expect.stringContaining('too much memory'),
    });
    await expect(client.parse('next.txt', 'Some words.')).resolves.toMatchObject({ text: 'Some words.' });
  });

  it('refuses a file that unpacks to more than fits into memory, and reads the next one', async () => {
    const client = createClient({ milliseconds: 110_000, heapMegabytes: 96 });
    await expect(client.parse('bomb.pdf', pdfOfPackedSpaces(400_000_000))).rejects.toMatchObject({
      code: 'import.unreadable',
      message: expect.stringContaining('too much memory'),
    });
    await expect(client.parse('next.txt', 'Some words.')).resolves.toMatchObject({ text: 'Some words.' });
  });

  it('refuses what comes after closing', async () => {
    const client = createClient();
    await client.close();
    await expect(client.parse('a.txt', 'Some words.')).rejects.toMatchObject({ code: 'import.unreadable' });
  });
});
