import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { Origin } from '../../domain/origins.ts';
import { mutation, nameTables, query } from '../define-procedure.ts';
import { byId, Nothing, ShortText } from '../inputs.ts';

export const originsProcedures = {
  /** The origins in order of their names, with the sources of each in order of making. */
  'origins.list': query(Nothing, z.array(Origin.extend({ sourceIds: z.array(Id) })), [
    'origin',
    'source',
    ...nameTables,
  ]),
  /**
   * Says that exactly these sources have one origin: a new one, or the one with `id`. They leave those they had; an origin
   * left with fewer than two sources is none, and goes. Errors: `origin.empty`, `origin.single`.
   */
  'origins.save': mutation(
    z.object({ id: Id.nullable(), name: ShortText, sourceIds: z.array(Id).max(10_000) }),
    Origin,
    'Group as one origin',
  ),
  /** Says that a source stands for itself. */
  'origins.leave': mutation(z.object({ sourceId: Id }), Nothing, 'Take out of origin'),
  /** Takes all sources out of an origin. */
  'origins.dissolve': mutation(byId, Nothing, 'Dissolve origin'),
} as const;
