import { useMemo } from 'react';
import type { CitationStyle } from '../../shared/domain/styles.ts';
import { Select } from '../ui/select.tsx';
import { languageName } from './style-words.ts';

const ownLanguage = 'own';

interface LanguageSelectProps {
  locales: readonly string[];
  /** The language the style is written for; null for any. */
  own: string | null;
  value: CitationStyle['locale'];
  onChange: (locale: CitationStyle['locale']) => void;
}

/** The language of months, “and”, “retrieved from” and the like. */
export function LanguageSelect({ locales, own, value, onChange }: LanguageSelectProps) {
  const named = useMemo(
    () =>
      locales
        .map((tag) => ({ value: tag, label: languageName(tag) }))
        .sort((a, b) => a.label.localeCompare(b.label, 'en')),
    [locales],
  );
  return (
    <Select
      label="Language"
      options={[{ value: ownLanguage, label: `The style’s own: ${languageName(own ?? 'en-US')}` }, ...named]}
      value={value ?? ownLanguage}
      onChange={(chosen) => onChange(chosen === ownLanguage ? null : chosen)}
    />
  );
}
