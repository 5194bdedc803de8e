import { Request, type Response, type ServerMessage } from '../../../shared/contract/envelope.ts';
import { AppError, toErrorValue } from '../../../shared/contract/errors.ts';
import { isProcedureName, procedures } from '../../../shared/contract/procedures.ts';
import type { Backend } from '../backend.ts';

/** Answers of mutations kept for a reconnecting client, which may send them again. */
const rememberedAnswers = 500;

/** One person's line to the backend, over any transport. Lives as long as the client's session, across reconnections. */
export interface Session {
  /** Handles one message of the client; never throws, whatever the message is. Answers go to `send`. */
  receive(message: unknown, send: (message: ServerMessage) => void): Promise<void>;
}

/**
 * Serves the contract to one client. A mutation that comes again with the same id is not carried out again: its
 * answer is sent again, or awaited if it is still under way. A query may be answered anew, so its answer, which can
 * be a whole table, is not kept.
 */
export function createSession(backend: Pick<Backend, 'dispatch'>): Session {
  const answers = new Map<string, Promise<Response>>();

  async function answer(request: Request): Promise<Response> {
    try {
      const output = await backend.dispatch(request.procedure, request.input);
      return { type: 'response', id: request.id, ok: true, output };
    } catch (thrown) {
      return { type: 'response', id: request.id, ok: false, error: toErrorValue(thrown) };
    }
  }

  function answerOnce(request: Request): Promise<Response> {
    const known = answers.get(request.id);
    if (known) return known;
    const pending = answer(request);
    answers.set(request.id, pending);
    const oldest = answers.keys().next().value;
    if (answers.size > rememberedAnswers && oldest !== undefined) answers.delete(oldest);
    return pending;
  }

  return {
    async receive(message, send) {
      const request = Request.safeParse(message);
      if (!request.success) {
        const error = new AppError(
          'contract.invalidInput',
          'A message was not understood and was left out.',
        ).toValue();
        send({ type: 'response', id: '', ok: false, error });
        return;
      }
      const { data } = request;
      send(await (isQuery(data.procedure) ? answer(data) : answerOnce(data)));
    },
  };
}

function isQuery(procedure: string): boolean {
  return isProcedureName(procedure) && procedures[procedure].kind === 'query';
}
