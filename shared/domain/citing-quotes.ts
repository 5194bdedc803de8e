import { z } from 'zod';

/** The most quotes that are cited in one citation. */
export const mostQuotesCited = 1000;

/** What a citation style prints: `html` has only what the style sets, such as `<i>` and `<sup>`; both '' for nothing. */
export const PrintedText = z.object({ text: z.string(), html: z.string() });
export type PrintedText = z.infer<typeof PrintedText>;
