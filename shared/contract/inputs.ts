import { z } from 'zod';
import { Id } from '../domain/ids.ts';

/** Pieces that the inputs of several procedures share. */

export const Nothing = z.object({});
/** A zero character ends a name for the operating system: what comes after it would be lost without a word. */
export const withoutZero = (text: string) => !text.includes('\0');
export const Path = z.string().min(1).max(4096).refine(withoutZero, 'A path cannot hold a zero character');
export const ShortText = z.string().max(10_000);
export const LongText = z.string().max(1_000_000);
export const byId = z.object({ id: Id });
