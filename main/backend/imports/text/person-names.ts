import type { CslName } from '../../../../shared/domain/csl.ts';
import { parseName } from '../../../../shared/domain/names.ts';

const nameWord = String.raw`\p{Lu}[\p{L}\p{M}'’.\-]*`;
const particle = 'van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter|zu|af';
const nickname = String.raw`(?:\(\p{Lu}[\p{L}.\-]{0,14}\)|[“"]\p{Lu}[\p{L}.\-]{0,14}[”"])`;
const personName = `${nameWord}(?: ${nickname})?(?: (?:(?:${particle}) )*${nameWord}){1,3}`;

/** A personal name at the start of a text: two to four capitalised words; particles and a nickname between them are allowed. */
export const nameAtStart = new RegExp(`^${personName}(?![\\p{L}\\p{M}])`, 'u');
const wholeName = new RegExp(`^${personName}$`, 'u');

/** Words for what people do at a newspaper. */
export const pressRole =
  /(?:^|[^\p{L}])(?:(?:news|video|photo|co|sub|deputy|managing)?-?editors?|editor-in-chief|reporters?|journalists?|correspondents?|columnists?|(?:staff|freelance|senior|feature) writers?|writers?|contributors?|producers?|photographers?|photojournalists?|newsroom|redakteur(?:in)?|journalist(?:in)?|korrespondent(?:in)?|autor(?:in)?|reporter(?:in)?|journaliste|rédact(?:eur|rice)(?: en chef)?|correspondante?|chroniqueu(?:r|se)|periodista|redactora?|corresponsal|журналіст(?:ка)?|редактор(?:ка)?|кореспондент(?:ка)?|журналист(?:ка)?|корреспондент(?:ка)?)(?![\p{L}])/iu;

/** Words that tell an institution from a person. */
const institution =
  /(?<!\p{L})(?:press|news|times|post|agency|journal|magazine|media|service|today|reuters|afp|dpa|efe|upi|ukrinform|xinhua|bloomberg|bbc|cnn|independent|guardian|tribune|herald|gazette|staff|team|desk|bureau|board|agentur|\p{L}*redaktion|zeitung|agence|rédaction|agencia|redacción|institute?|institut|universit(?:y|ät|é)|universidad|ministr(?:y|ère)|ministerio|ministerium|center|centre|council|commission|committee|association|foundation|department|government|parliament|federation|union|group|network|organi[sz]ation|project|initiative|international|society|company|editors|watch|monitor|radio|television|gmbh|inc|ltd|llc|агент?ство|агенція|редакц[іи]я|міністерство|министерство)(?!\p{L})/iu;

/**
 * Whether a name is that of an institution, which must not be split: `Human Rights Watch`, `AFP`, `The World Bank`.
 * Names of several words all in capitals may be people's, so only short ones count.
 */
export function isInstitution(name: string): boolean {
  return (
    institution.test(name) || /^The \p{Lu}|\d|[&@/]|\b(?:of|for) /u.test(name) || /^\p{Lu}{2,6}$/u.test(name)
  );
}

/** Whether a whole line may be the name of a person: `Abbey Fenbert`. */
export function isPersonName(text: string): boolean {
  return text.length <= 50 && wholeName.test(text) && !institution.test(text) && !pressRole.test(text);
}

/** Whether a whole line says what somebody does: `Senior News Editor`. */
export function isRoleLine(text: string): boolean {
  return text.length <= 80 && pressRole.test(text) && !/[.!?:]$/.test(text);
}

/**
 * Reads `Ana Ruiz, Tom Hale and Reuters` into names: people split into parts, institutions whole. Reading ends at
 * the first item that is neither (a role, a place), or an institution after a comma, for which the person before it
 * works (`Ana Ruiz, BBC News`). The result is empty when the first item is neither.
 */
export function parseNameList(text: string): CslName[] {
  const names: CslName[] = [];
  let sign = '';
  for (const item of text.split(/\s*(,|;|\s(?:and|und|et|y|e|та|і|й|и)\s|\s?&\s?)\s*/u)) {
    const name = item.trim();
    if (name === '') continue;
    if (isListSign(name)) {
      sign = name;
    } else if (isPersonName(name)) {
      names.push(parseName(name));
    } else if (institution.test(name) && /^\p{Lu}/u.test(name) && name.length <= 60) {
      const isEmployer = sign === ',' && names.some(({ literal }) => literal === undefined);
      if (isEmployer) break;
      names.push({ literal: name });
    } else {
      break;
    }
  }
  return names;
}

function isListSign(text: string): boolean {
  return /^(?:[,;&]|and|und|et|y|e|та|і|й|и)$/u.test(text);
}
