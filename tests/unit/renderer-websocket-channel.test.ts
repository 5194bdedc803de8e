import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import type { Channel, Connection } from '../../renderer/transport/channel.ts';
import { createClient } from '../../renderer/transport/client.ts';
import { createWebSocketChannel } from '../../renderer/transport/websocket-channel.ts';

const servers: WebSocketServer[] = [];
const channels: Channel[] = [];

afterEach(async () => {
  for (const channel of channels.splice(0)) channel.close();
  for (const server of servers.splice(0)) await stop(server);
});

async function listen(port = 0): Promise<{ server: WebSocketServer; port: number }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port });
  servers.push(server);
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

async function stop(server: WebSocketServer): Promise<void> {
  for (const socket of server.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
}

function open(
  port: number,
  diagnose: () => Promise<Connection['problem']> = async () => 'unreachable',
): Channel {
  const channel = createWebSocketChannel({ url: `ws://127.0.0.1:${port}/channel`, diagnose, delays: [10] });
  channels.push(channel);
  return channel;
}

async function until(channel: Channel, wanted: (connection: Connection) => boolean): Promise<void> {
  if (wanted(channel.connection)) return;
  await new Promise<void>((resolve) => {
    const stopListening = channel.onConnectionChange(() => {
      if (!wanted(channel.connection)) return;
      stopListening();
      resolve();
    });
  });
}

describe('WebSocket channel', () => {
  it('finds the line again, and a call made meanwhile is answered', async () => {
    const first = await listen();
    const channel = open(first.port);
    const client = createClient(channel);
    await until(channel, ({ state }) => state === 'open');
    await stop(first.server);
    await until(channel, ({ state }) => state === 'lost');
    const call = client.call('history.status', {});

    const second = await listen(first.port);
    second.server.on('connection', (socket) => {
      socket.on('message', (data) => {
        const { id } = JSON.parse(String(data)) as { id: string };
        socket.send(
          JSON.stringify({ type: 'response', id, ok: true, output: { undo: 'Make claim', redo: null } }),
        );
      });
    });
    await expect(call).resolves.toEqual({ undo: 'Make claim', redo: null });
    expect(channel.connection).toEqual({ state: 'open', problem: null });
  });

  it('says why the line does not come back, and goes on trying', async () => {
    const first = await listen();
    const channel = open(first.port, async () => 'refused');
    await until(channel, ({ state }) => state === 'open');
    await stop(first.server);
    await until(channel, ({ problem }) => problem === 'refused');
    expect(channel.connection.state).toBe('lost');
    await listen(first.port);
    await until(channel, ({ state }) => state === 'open');
    expect(channel.connection.problem).toBeNull();
  });

  it('leaves out what is not JSON', async () => {
    const { server, port } = await listen();
    server.on('connection', (socket) => {
      socket.send('{ half a message');
      socket.send(JSON.stringify({ whole: true }));
    });
    const channel = open(port);
    const message = await new Promise((resolve) => channel.onMessage(resolve));
    expect(message).toEqual({ whole: true });
  });
});
