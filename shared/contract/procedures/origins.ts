import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { Origin } from '../../domain/origins.ts';
import { mutation, query } from '../define-procedure.ts';
import { byId, Nothing, ShortText } from '../inputs.ts';

const sourceIds = z.array(Id).min(1).max(10_000);

export const originsProcedures = {
  /** The origins in order of their names, with the sources of each in order of making. */
  'origins.list': query(Nothing, z.array(Origin.extend({ sourceIds: z.array(Id) })), ['origin', 'source']),
  /** Says that sources have one origin: a new one with this name, or one there is. They leave the one they had. */
  'origins.join': mutation(
    z.object({
      sourceIds,
      origin: z.union([z.object({ id: Id }), z.object({ name: ShortText })]),
    }),
    Origin,
    'Group as one origin',
  ),
  /** Says that sources stand for themselves. An origin left with fewer than two sources is none, and goes. */
  'origins.leave': mutation(z.object({ sourceIds }), Nothing, 'Take out of origin'),
  /** Error: `origin.empty`. */
  'origins.rename': mutation(byId.extend({ name: ShortText }), Origin, 'Rename origin'),
  /** Takes all sources out of an origin. */
  'origins.dissolve': mutation(byId, Nothing, 'Dissolve origin'),
} as const;
