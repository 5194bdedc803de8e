import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { Code, CodeColour } from '../../domain/records.ts';
import { mutation, query } from '../define-procedure.ts';
import { byId, LongText, Nothing, ShortText } from '../inputs.ts';

export const codesProcedures = {
  'codes.list': query(Nothing, z.array(Code), ['code', 'quote_code']),
  'codes.create': mutation(
    z.object({
      name: ShortText,
      parentId: Id.nullable().default(null),
      colour: CodeColour.nullable().default(null),
      description: LongText.default(''),
    }),
    Code,
    'Make code',
  ),
  'codes.update': mutation(
    byId.extend({ name: ShortText, parentId: Id.nullable(), colour: CodeColour, description: LongText }),
    Code,
    'Edit code',
  ),
  /** Puts a code on a digit key, or on none. The code that was there takes this code's digit, if it had one. */
  'codes.setFavourite': mutation(
    byId.extend({ favourite: z.number().int().min(1).max(9).nullable() }),
    Code,
    'Change favourite codes',
  ),
  'codes.remove': mutation(byId, Nothing, 'Remove code'),
} as const;
