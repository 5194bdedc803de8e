import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Backend } from '../../main/backend/backend.ts';
import type { ConnectionState } from '../../renderer/transport/channel.ts';
import { startBackend } from '../support/backend.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import {
  type RunningWebSocketTransport,
  type WebSocketLine,
  webSocketTransport,
} from './web-socket-transport.ts';

let backend: Backend;
let running: RunningWebSocketTransport;
let line: WebSocketLine;
let project: string;

beforeEach(async () => {
  const folder = temporaryFolder();
  backend = await startBackend(folder);
  running = await webSocketTransport.start(backend);
  line = await running.connect();
  project = path.join(folder, 'theme.corroborate');
});

afterEach(async () => {
  await running.close();
});

/** Resolves when the connection next gets into a state, however short it stays there. */
function reaches(state: ConnectionState): Promise<void> {
  return new Promise((resolve) => {
    const stop = line.client.onConnectionChange(() => {
      if (line.client.connection.state !== state) return;
      stop();
      resolve();
    });
  });
}

test('an answer that was lost with the connection comes after it, and the work is done once', async () => {
  // The event comes after the work and before its answer: the connection breaks between the two.
  backend.subscribe((event) => {
    if (event === 'project.didSwitch') line.cut();
  });
  const made = await line.client.call('project.create', { path: project });
  expect(made).toMatchObject({ path: project });
  expect(line.client.connection.state).toBe('open');
});

test('what is called while the connection is lost is carried out when it is back', async () => {
  await line.client.call('project.create', { path: project });
  const states: string[] = [];
  line.client.onConnectionChange(() => states.push(line.client.connection.state));
  const lost = reaches('lost');
  line.cut();
  await lost;
  const claim = await line.client.call('claims.create', { statement: 'Typed while offline' });
  expect(claim.statement).toBe('Typed while offline');
  expect(states).toEqual(['lost', 'open']);
  expect(await line.client.call('claims.list', {})).toHaveLength(1);
});

test('events are heard again after a reconnection', async () => {
  await line.client.call('project.create', { path: project });
  const open = reaches('lost').then(() => reaches('open'));
  line.cut();
  await open;
  const heard = vi.fn();
  line.client.on('project.didChange', heard);
  await line.client.call('claims.create', { statement: 'After' });
  await eventually(() => heard.mock.calls.length === 1);
});
