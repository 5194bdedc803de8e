import { z } from 'zod';
import { ErrorValue } from './errors.ts';

/**
 * The messages that cross a channel, in either shell. A request's `id` is chosen by the caller and unique for its
 * lifetime: a request sent again with the same id (after a lost connection) is answered once and carried out once.
 */
export const Request = z.object({
  type: z.literal('request'),
  id: z.string().min(1).max(100),
  procedure: z.string().max(100),
  input: z.unknown(),
});
export type Request = z.infer<typeof Request>;

export const Response = z.discriminatedUnion('ok', [
  z.object({ type: z.literal('response'), id: z.string(), ok: z.literal(true), output: z.unknown() }),
  z.object({ type: z.literal('response'), id: z.string(), ok: z.literal(false), error: ErrorValue }),
]);
export type Response = z.infer<typeof Response>;

export const EventMessage = z.object({ type: z.literal('event'), event: z.string(), payload: z.unknown() });
export type EventMessage = z.infer<typeof EventMessage>;

export const ServerMessage = z.union([Response, EventMessage]);
export type ServerMessage = z.infer<typeof ServerMessage>;
