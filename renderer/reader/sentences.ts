const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** Where the sentences of a paragraph begin: UTF-16 offsets, the first one 0 (UAX #29). White space belongs to the one before. */
export function sentenceStarts(paragraph: string): number[] {
  return [...sentences.segment(paragraph)].map(({ index }) => index);
}
