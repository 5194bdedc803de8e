import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EventPayload } from '../../shared/contract/events.ts';
import { startBackend } from '../support/backend.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { electronTransport } from './electron-transport.ts';
import type { Line, RunningTransport } from './transport.ts';
import { webSocketTransport } from './web-socket-transport.ts';

describe.each([electronTransport, webSocketTransport])('over $name', (transport) => {
  let running: RunningTransport;
  let line: Line;
  let project: string;

  beforeEach(async () => {
    const folder = temporaryFolder();
    running = await transport.start(await startBackend(folder));
    line = await running.connect();
    project = path.join(folder, 'theme.corroborate');
  });

  afterEach(async () => {
    await running.close();
  });

  test('a call is carried out and its answer comes back', async () => {
    const made = await line.client.call('project.create', { path: project });
    expect(made).toMatchObject({ path: project, name: 'theme', counts: { sources: 0 } });
    expect(await line.client.call('project.current', {})).toEqual(made);
  });

  test('calls under way at the same time each get their own answer', async () => {
    await line.client.call('project.create', { path: project });
    const statements = Array.from({ length: 20 }, (_, index) => `Claim ${index}`);
    const claims = await Promise.all(
      statements.map((statement) => line.client.call('claims.create', { statement })),
    );
    expect(claims.map(({ statement }) => statement)).toEqual(statements);
  });

  test('text of any kind crosses unharmed', async () => {
    await line.client.call('project.create', { path: project });
    const statement = 'Ünïcödé “quotes” – 👩‍👩‍👧‍👦 שלום \u0001 </script> \\ "x"';
    expect(await line.client.call('claims.create', { statement })).toMatchObject({ statement });
  });

  test('large content crosses in one piece', async () => {
    await line.client.call('project.create', { path: project });
    const data = `${'A sentence about the matter at hand. '.repeat(200)}\n\n`.repeat(100);
    const draft = await line.client.call('imports.preview', {
      name: 'long.txt',
      content: { encoding: 'text', data },
    });
    expect(draft.text).toContain('A sentence about the matter');
    expect(draft.text.length).toBeGreaterThan(700_000);
  });

  test('an error arrives as the value it was: code, words and facts', async () => {
    await line.client.call('project.create', { path: project });
    const refused = line.client.call('project.create', { path: project });
    await expect(refused).rejects.toMatchObject({
      name: 'AppError',
      code: 'project.exists',
      data: { path: project },
    });
    await expect(refused).rejects.toThrow(/theme/);
  });

  test('input that does not fit is refused and changes nothing', async () => {
    await line.client.call('project.create', { path: project });
    await expect(line.client.call('claims.create', { statement: 7 } as never)).rejects.toMatchObject({
      code: 'contract.invalidInput',
    });
    expect(await line.client.call('claims.list', {})).toEqual([]);
  });

  test.each(['claims.explode', '__proto__', 'toString', ''])(
    'a procedure that does not exist is refused: %j',
    async (procedure) => {
      const id = randomUUID();
      line.sendRaw({ type: 'request', id, procedure, input: {} });
      const answer = await eventually(() =>
        line.received.find((message) => (message as { id?: string }).id === id),
      );
      expect(answer).toMatchObject({
        type: 'response',
        ok: false,
        error: { code: 'contract.unknownProcedure' },
      });
    },
  );

  test('messages that make no sense are left out, and the line stays open', async () => {
    for (const nonsense of [
      null,
      42,
      [],
      'words',
      {},
      { type: 'request' },
      { type: 'request', id: 7, procedure: 'x' },
      { type: 'event' },
    ]) {
      line.sendRaw(nonsense);
    }
    expect(await line.client.call('project.current', {})).toBeNull();
    const refusals = line.received.filter((message) => (message as { ok?: boolean }).ok === false);
    expect(refusals).toHaveLength(8);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ id: '', error: { code: 'contract.invalidInput' } });
  });

  test('a request that comes twice is carried out once and answered twice', async () => {
    await line.client.call('project.create', { path: project });
    const request = {
      type: 'request',
      id: randomUUID(),
      procedure: 'claims.create',
      input: { statement: 'Once' },
    };
    line.sendRaw(request);
    line.sendRaw(request);
    const answers = await eventually(() => {
      const found = line.received.filter((message) => (message as { id?: string }).id === request.id);
      return found.length === 2 && found;
    });
    expect(answers[0]).toEqual(answers[1]);
    expect(await line.client.call('claims.list', {})).toHaveLength(1);
  });

  test('events reach every page, with what changed and what undo would undo', async () => {
    const other = await running.connect();
    const heard: EventPayload<'project.didChange'>[][] = [[], []];
    line.client.on('project.didChange', (payload) => heard[0]?.push(payload));
    other.client.on('project.didChange', (payload) => heard[1]?.push(payload));
    await line.client.call('project.create', { path: project });
    await line.client.call('claims.create', { statement: 'Heard by both' });
    await eventually(() => heard.every((payloads) => payloads.length > 0));
    for (const [payload] of heard)
      expect(payload).toMatchObject({ tables: ['claim'], history: { undo: 'Make claim', redo: null } });
  });
});
