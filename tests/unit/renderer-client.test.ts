import { describe, expect, it } from 'vitest';
import type { Channel, Connection } from '../../renderer/transport/channel.ts';
import { createClient } from '../../renderer/transport/client.ts';
import { createListeners } from '../../renderer/transport/listeners.ts';
import type { Request, ServerMessage } from '../../shared/contract/envelope.ts';

/** A line that the test opens and cuts. What is sent while it is cut never arrives. */
function createTestLine() {
  const messages = createListeners<[message: unknown]>();
  const changes = createListeners<[]>();
  const arrived: Request[] = [];
  let connection: Connection = { state: 'open', problem: null };
  const channel: Channel = {
    get connection() {
      return connection;
    },
    send: (message) => {
      if (connection.state === 'open') arrived.push(message);
    },
    onMessage: messages.add,
    onConnectionChange: changes.add,
    close: () => {},
  };
  return {
    channel,
    arrived,
    say: (message: ServerMessage) => messages.tell(message),
    garble: (message: unknown) => messages.tell(message),
    become(state: Connection['state']) {
      connection = { state, problem: null };
      changes.tell();
    },
  };
}

function answer(request: Request | undefined, output: unknown): ServerMessage {
  return { type: 'response', id: request?.id ?? '', ok: true, output };
}

describe('client', () => {
  it('gives each answer to the call it belongs to, in whatever order they come', async () => {
    const line = createTestLine();
    const client = createClient(line.channel);
    const first = client.call('history.status', {});
    const second = client.call('history.status', {});
    line.say(answer(line.arrived[1], { undo: 'Second', redo: null }));
    line.say(answer(line.arrived[0], { undo: 'First', redo: null }));
    await expect(first).resolves.toEqual({ undo: 'First', redo: null });
    await expect(second).resolves.toEqual({ undo: 'Second', redo: null });
  });

  it('sends a call again with the same identifier when the lost line is open again', async () => {
    const line = createTestLine();
    const client = createClient(line.channel);
    line.become('lost');
    const call = client.call('project.close', {});
    expect(line.arrived).toEqual([]);
    line.become('open');
    line.become('lost');
    line.become('open');
    expect(line.arrived).toHaveLength(2);
    expect(line.arrived[0]?.id).toBe(line.arrived[1]?.id);
    line.say(answer(line.arrived[0], {}));
    await expect(call).resolves.toEqual({});
    line.become('lost');
    line.become('open');
    expect(line.arrived).toHaveLength(2);
  });

  it('rejects with the error the backend sent', async () => {
    const line = createTestLine();
    const client = createClient(line.channel);
    const call = client.call('project.open', { path: '/nowhere' });
    const error = {
      code: 'project.notFound' as const,
      message: 'There is no file.',
      data: { path: '/nowhere' },
    };
    line.say({ type: 'response', id: line.arrived[0]?.id ?? '', ok: false, error });
    await expect(call).rejects.toMatchObject(error);
  });

  it('refuses an answer in a form the contract does not know', async () => {
    const line = createTestLine();
    const client = createClient(line.channel);
    const call = client.call('history.status', {});
    line.say(answer(line.arrived[0], { undo: 3 }));
    await expect(call).rejects.toMatchObject({ code: 'contract.invalidOutput' });
  });

  it('tells events to those who listen, and leaves out what it does not understand', () => {
    const line = createTestLine();
    const client = createClient(line.channel);
    const heard: string[] = [];
    const stop = client.on('host.didChooseCommand', ({ command }) => heard.push(command));
    line.garble('nonsense');
    line.say({ type: 'event', event: 'no.suchEvent', payload: {} });
    line.say({ type: 'event', event: 'host.didChooseCommand', payload: { command: 7 } });
    line.say({ type: 'event', event: 'host.didChooseCommand', payload: { command: 'view.read' } });
    stop();
    line.say({ type: 'event', event: 'host.didChooseCommand', payload: { command: 'view.claims' } });
    expect(heard).toEqual(['view.read']);
  });

  it('rejects what is still waiting when it is closed', async () => {
    const client = createClient(createTestLine().channel);
    const call = client.call('history.undo', {});
    client.close();
    await expect(call).rejects.toMatchObject({ code: 'connection.lost' });
  });
});
