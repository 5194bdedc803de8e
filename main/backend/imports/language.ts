import eld from 'eld/small';
import type { SourceFields } from './source-fields.ts';

/** Enough text to be sure, in UTF-16 units. */
const sampleLength = 4000;
/** Detection is unsure below this. */
const minimumLength = 40;

/** The language of a text as a BCP 47 tag (`uk`), or null when it cannot be told. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength).toWellFormed();
  if (sample.trim().length < minimumLength) return null;
  const result = eld.detect(sample);
  return result.language !== '' && result.isReliable() ? result.language : null;
}

/** Makes a tag canonical (`en_us` → `en-US`); null when it is none. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** Proposes the detected language, marked as a guess. */
export function proposeDetectedLanguage(fields: SourceFields, text: string): void {
  fields.propose('language', detectLanguage(text), { origin: 'text', guess: true });
}
