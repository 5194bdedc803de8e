import { z } from 'zod';
import { emptyFilter, QuoteFilter } from './quote-filter.ts';

/** In what order the quote list stands. */
export const quoteOrders = ['document', 'claim'] as const;

/** What is remembered about the quote list between sessions, for the whole project. */
export const QuoteListMemory = z.object({ filter: QuoteFilter, order: z.enum(quoteOrders) });
export type QuoteListMemory = z.infer<typeof QuoteListMemory>;

export const emptyQuoteListMemory: QuoteListMemory = { filter: emptyFilter, order: 'document' };
