import { z } from 'zod';

/** The forms in which rows of a table are put on the clipboard. */
export const copyForms = ['rich-text', 'markdown', 'tsv', 'quotes'] as const;
export const CopyForm = z.enum(copyForms);
export type CopyForm = z.infer<typeof CopyForm>;

/** More rows than this belong into a file: programs that take them from the clipboard stand still over them. */
export const mostCopiedRows = 5000;
