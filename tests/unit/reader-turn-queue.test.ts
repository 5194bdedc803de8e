import { describe, expect, test } from 'vitest';
import { TurnQueue } from '../../renderer/reader/turn-queue.ts';

describe('the turn queue', () => {
  test('does a thing at once when nothing is under way', () => {
    const done: string[] = [];
    const turns = new TurnQueue();
    turns.run(() => void done.push('first'));
    turns.run(() => void done.push('second'));
    expect(done).toEqual(['first', 'second']);
  });

  test('lets what is asked for meanwhile wait its turn, in order, whatever fails', async () => {
    const done: string[] = [];
    const turns = new TurnQueue();
    const slow = Promise.withResolvers<void>();
    turns.run(async () => {
      await slow.promise;
      done.push('slow');
      throw new Error('It did not work.');
    });
    turns.run(() => void done.push('waited'));
    const last = Promise.withResolvers<void>();
    turns.run(async () => {
      done.push('last');
      last.resolve();
    });
    expect(done).toEqual([]);
    slow.resolve();
    await last.promise;
    expect(done).toEqual(['slow', 'waited', 'last']);
  });

  test('is free again afterwards', async () => {
    const done: string[] = [];
    const turns = new TurnQueue();
    turns.run(async () => void done.push('first'));
    await new Promise((resolve) => setTimeout(resolve));
    turns.run(() => void done.push('at once'));
    expect(done).toEqual(['first', 'at once']);
  });
});
