import type { CslName } from '../../../../shared/domain/csl.ts';
import { formatName, parseName } from '../../../../shared/domain/names.ts';
import { isInstitution, isRoleLine } from '../text/person-names.ts';
import { webAddress } from '../web-address.ts';

/** What content systems write where nobody is named. */
const nobody =
  /^(?:admin(?:istrator)?|author|anonymous|editor|guest|none|null|root|undefined|unknown|user|web ?master|n\/a|autor|auteur)$/i;
const longestName = 80;
/** Papers have hundreds of authors; more are not believed. */
const maximumNames = 500;

/**
 * Reads what a page states as its author into names: several in one text, a “By” before them, an address or a place
 * of work behind them. People are split into parts; institutions stay whole.
 * @param isOneName whether the text is known to hold a single name, so that a comma stands between its parts
 */
export function readAuthorNames(stated: string, isOneName = false): CslName[] {
  const text = stated.replace(/\s+/gu, ' ').trim();
  if (text === '' || webAddress(text)) return [];
  const names = text
    .replace(
      /^(?:(?:written|posted|published|text|words)\s+)?(?:by|von|par|por|di|автор)\s*:?\s+(?=\S)/iu,
      '',
    )
    // “jane@example.org (Jane Doe)”, “Jane Doe (https://example.org)”
    .replace(/^\S+@\S+ \((.+)\)$/u, '$1')
    .replace(/\s*[(<][^()<>]*(?:@|:\/\/)[^()<>]*[)>]/gu, '')
    // “Jane Doe (with John Roe)”
    .replace(/\s*\((?:with|mit|avec|con|com|з|с)\s+([^()]+)\)/giu, '; $1')
    .split(/\s*(?:;|\||\s(?:and|und|et|та|і)\s|\s&\s(?=\p{Lu})(?!\p{Lu}\p{Ll}*$))\s*/u)
    .flatMap((part) => (isOneName ? [part] : splitAtCommas(part)))
    .map((name) => name.trim().replace(/^@\S+$|,$|(?<=\p{Ll}{3})\.$/u, ''))
    .filter((name) => name !== '' && name.length <= longestName && !nobody.test(name) && !webAddress(name));
  return names.map((name) => (isInstitution(name) ? { literal: name } : parseName(name)));
}

/** Each person once: pages name their authors in several places. */
export function distinctNames(names: readonly CslName[]): CslName[] {
  const seen = new Set<string>();
  const distinct = names.filter((name) => {
    const words = formatName(name).toLowerCase();
    return seen.has(words) ? false : seen.add(words);
  });
  return distinct.slice(0, maximumNames);
}

/**
 * “Ana Ruiz, Tom Hale” are two people, “Ruiz, Ana” is one, and in “Ana Ruiz, Reporter” and “Ana Ruiz, BBC News” the
 * comma ends the name.
 */
function splitAtCommas(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  const [first = '', second = ''] = parts;
  if (parts.length === 1) return parts;
  if (isInstitution(first) && !/\s(?:of|for)\s/u.test(first)) return parts;
  if (!first.includes(' ') || (parts.length === 2 && isFirstName(second))) return [text];
  if (isSuffix(second)) return [`${first}, ${second}`, ...parts.slice(2)];
  const end = parts.findIndex((part, index) => index > 0 && (isRoleLine(part) || isInstitution(part)));
  return end === -1 ? parts : parts.slice(0, end);
}

/** Given names behind a comma: one word, or a word and initials. */
function isFirstName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]*(?: \p{Lu}\.?)*$/u.test(text) && !isInstitution(text) && !isRoleLine(text);
}

function isSuffix(text: string): boolean {
  return /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$/i.test(text);
}
