import { Request, type Response, type ServerMessage } from '../../../shared/contract/envelope.ts';
import { AppError, toErrorValue } from '../../../shared/contract/errors.ts';
import type { Backend } from '../backend.ts';

/** Answers kept for requests that a reconnecting client may send again. */
const rememberedAnswers = 500;

/** One person's line to the backend, over any transport. Lives as long as the client's session, across reconnections. */
export interface Session {
  /** Handles one message of the client; never throws, whatever the message is. Answers go to `send`. */
  receive(message: unknown, send: (message: ServerMessage) => void): Promise<void>;
}

/**
 * Serves the contract to one client. A request that comes again with the same id is not carried out again: its
 * answer is sent again, or awaited if it is still under way.
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
      const { id } = request.data;
      let pending = answers.get(id);
      if (!pending) {
        pending = answer(request.data);
        answers.set(id, pending);
        if (answers.size > rememberedAnswers) {
          const oldest = answers.keys().next().value;
          if (oldest !== undefined) answers.delete(oldest);
        }
      }
      send(await pending);
    },
  };
}
