import { expect, it } from 'vitest';
import { createSession } from '../../main/backend/rpc/serve.ts';
import type { ServerMessage } from '../../shared/contract/envelope.ts';

/** A session whose backend counts how often each procedure was carried out. */
function countingSession() {
  const carriedOut: string[] = [];
  const session = createSession({
    dispatch: async (procedure) => {
      carriedOut.push(procedure);
      return carriedOut.length;
    },
  });
  const answers: ServerMessage[] = [];
  const request = (id: string, procedure: string) =>
    session.receive({ type: 'request', id, procedure, input: {} }, (message) => answers.push(message));
  return { carriedOut, answers, request };
}

it('carries a mutation out once, however often it is sent', async () => {
  const { carriedOut, answers, request } = countingSession();
  await Promise.all([request('a', 'claims.remove'), request('a', 'claims.remove')]);
  await request('a', 'claims.remove');
  expect(carriedOut).toEqual(['claims.remove']);
  expect(answers).toEqual(Array(3).fill({ type: 'response', id: 'a', ok: true, output: 1 }));
});

it('answers a query anew, so that no table is kept for the life of the session', async () => {
  const { answers, request } = countingSession();
  await request('a', 'tables.read');
  await request('a', 'tables.read');
  expect(answers).toMatchObject([{ output: 1 }, { output: 2 }]);
});

it('answers what it does not understand, whatever it is', async () => {
  const session = createSession({ dispatch: async () => null });
  const answers: ServerMessage[] = [];
  const messages = [null, 'text', [], { type: 'request' }, { type: 'request', id: '', procedure: 'x' }];
  for (const message of messages) await session.receive(message, (answer) => answers.push(answer));
  expect(answers).toHaveLength(messages.length);
  for (const answer of answers)
    expect(answer).toMatchObject({ ok: false, error: { code: 'contract.invalidInput' } });
});
