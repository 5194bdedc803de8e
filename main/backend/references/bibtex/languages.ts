/** Names of languages as babel and BibLaTeX have them, by language tag. The first name of a tag is the one written. */
const tagByName: Readonly<Record<string, string>> = {
  afrikaans: 'af',
  arabic: 'ar',
  basque: 'eu',
  breton: 'br',
  bulgarian: 'bg',
  catalan: 'ca',
  croatian: 'hr',
  czech: 'cs',
  danish: 'da',
  dutch: 'nl',
  english: 'en',
  american: 'en-US',
  british: 'en-GB',
  canadian: 'en-CA',
  australian: 'en-AU',
  newzealand: 'en-NZ',
  esperanto: 'eo',
  estonian: 'et',
  farsi: 'fa',
  persian: 'fa',
  finnish: 'fi',
  french: 'fr',
  canadien: 'fr-CA',
  acadian: 'fr-CA',
  francais: 'fr',
  galician: 'gl',
  german: 'de',
  ngerman: 'de',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  swissgerman: 'de-CH',
  nswissgerman: 'de-CH',
  greek: 'el',
  hebrew: 'he',
  hindi: 'hi',
  hungarian: 'hu',
  magyar: 'hu',
  icelandic: 'is',
  indonesian: 'id',
  irish: 'ga',
  italian: 'it',
  japanese: 'ja',
  korean: 'ko',
  latin: 'la',
  latvian: 'lv',
  lithuanian: 'lt',
  macedonian: 'mk',
  mongolian: 'mn',
  nynorsk: 'nn',
  norsk: 'nb',
  norwegian: 'no',
  pinyin: 'zh',
  chinese: 'zh',
  polish: 'pl',
  portuguese: 'pt',
  portuges: 'pt',
  brazil: 'pt-BR',
  brazilian: 'pt-BR',
  romanian: 'ro',
  russian: 'ru',
  serbian: 'sr',
  slovak: 'sk',
  slovene: 'sl',
  slovenian: 'sl',
  spanish: 'es',
  swedish: 'sv',
  thai: 'th',
  turkish: 'tr',
  turkmen: 'tk',
  ukrainian: 'uk',
  vietnamese: 'vi',
  welsh: 'cy',
};

/** The tag of a language BibLaTeX names, e.g. `ngerman`; anything else as it stands. */
export function languageTag(name: string): string {
  const plain = name.toLowerCase().replace(/^lang(?=.)/u, '');
  return Object.hasOwn(tagByName, plain) ? (tagByName[plain] ?? name) : name;
}

const nameByTag = new Map<string, string>();
for (const [name, tag] of Object.entries(tagByName)) if (!nameByTag.has(tag)) nameByTag.set(tag, name);

/** What babel calls a language; null where it has no one name for the tag. */
export function languageName(tag: string): string | null {
  return nameByTag.get(tag) ?? null;
}
