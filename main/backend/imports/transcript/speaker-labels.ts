/** The rule by which a name before a colon is told from other words before a colon; plain interviews and transcripts share it. */

const firstWord = String.raw`[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}.'’_-]*`;
const nextWord = String.raw`,? [\p{L}\p{M}\p{N}.'’_-]+`;
/** Stage directions and affiliations: “Halloran (laughing)”, “O'Neill (UNHCR)”. */
const aside = String.raw`(?: ?[([][^()[\]:]{1,40}[)\]])?`;
/** “Mara Halloran”, “Dr. Anna-Maria O'Neill”, “Smith, John”, “SPEAKER_00”, “interviewer 2”. */
const name = String.raw`(?:(?:[Ss]peaker|[Ii]nterviewe[re]|moderator|host|guest)(?:[ _]?\d{1,3})?(?=[\s:([]|$)|${firstWord}(?:${nextWord}){0,5})`;

/** A speaker's label at the start of a text. Groups: `speaker`, `aside`. */
export const speakerLabel = new RegExp(
  String.raw`^(?<speaker>${name})(?<aside>${aside})\s?:(?=\s|$)\s*`,
  'u',
);

/** Words before a colon that do not speak. */
const notSpeakers = new Set(
  'note,notes,update,correction,warning,photo,image,video,source,sources,date,title,author,location,time,url,link,read more,see also,related,summary,example,ps,look,listen,remember,first,second,third,finally,so,well,but,and,also,again,yes,no,ok,okay,the answer,answer is,result,results,conclusion,problem,problems,solution,solutions,cause,effect,reason,fact,facts,point,idea,goal,aim,step,tip,tips,risk,risks,background,context,topic,task,challenge,hinweis,foto,quelle,beispiel,erstens,zweitens,lösung,grund,ursache,fazit,ergebnis,ziel,idee,tipp,thema,achtung,folge,problème,raison,résultat,problema,solución,razón,resultado,soluzione,risultato,photographie,exemple,fuente,ejemplo,джерело,источник,проблема,рішення,решение,причина,приклад,пример'.split(
    ',',
  ),
);

/** Labels for whoever asks. */
export const askers: ReadonlySet<string> = new Set(
  'q,question,interviewer,host,moderator,frage,interviewerin,moderatorin,entrevistador,entrevistadora,pregunta,запитання,питання,вопрос,ведущий,ведуча,ведучий'.split(
    ',',
  ),
);

const particles =
  'van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter|zu|zur|zum|af|y|e|of|and|und';
const properName = new RegExp(
  String.raw`^(?:[\p{Lu}\p{Lt}\p{Lo}\d][\p{L}\p{M}\p{N}.'’_-]*|${particles})(?:,? (?:[\p{Lu}\p{Lt}\p{Lo}\d][\p{L}\p{M}\p{N}.'’_-]*|(?:${particles})))*$`,
  'u',
);
const numberedLabel =
  /^(?:speaker|spk|sprecher(?:in)?|s|b|interviewe[re]|guest|host)[ _-]?\d{1,3}$|^speaker undefined$|^unknown(?: speaker)?$/iu;
/** Callers who are known by their number only. */
const telephoneNumber = /^\+?\d[\d *()-]{5,20}$/u;

/** Whether a text reads like a person's name or a transcriber's label all through, as “The first thing” does not. */
export function isProperName(text: string): boolean {
  if (numberedLabel.test(text) || telephoneNumber.test(text)) return true;
  const bare = text.replace(/ ?\([^()]{1,40}\)$/u, '');
  return bare.length <= 60 && properName.test(bare) && !notSpeakers.has(bare.toLowerCase());
}

/** Whether a label names a speaker without being a name: `SPEAKER_00`, `S01`, `Speaker 2`. */
export function isNumberedLabel(text: string): boolean {
  return numberedLabel.test(text);
}

export interface LabelledText {
  readonly speaker: string;
  /** In UTF-16 units, the white space after the colon included. */
  readonly length: number;
  /** A stage direction in brackets that belongs to the words, not to the name. */
  readonly aside: string;
}

/**
 * The label a text begins with, if what stands there can be one at all. An affiliation in brackets (“(UNHCR)”) is part
 * of the name, a stage direction (“(laughing)”) is not.
 */
export function readSpeakerLabel(text: string): LabelledText | null {
  const match = speakerLabel.exec(text.slice(0, 140));
  if (!match?.groups) return null;
  const { speaker = '', aside: bracketed = '' } = match.groups;
  if (notSpeakers.has(speaker.toLowerCase())) return null;
  const isAffiliation = /^ ?[([]\p{Lu}/u.test(bracketed);
  return {
    speaker: isAffiliation ? speaker + bracketed : speaker,
    length: match[0].length,
    aside: isAffiliation ? '' : bracketed.trim(),
  };
}

/** From this share of the places on where names can stand, what stands there is a name. */
const labelledShare = 0.5;

/**
 * Which of the labels found in a text name speakers: those that come again, and, once it is clear that people speak, proper
 * names that occur once. Words that only look like a label (“One more thing: …”) must come four times. A single word that
 * occurs once (“Problem: …”) is a name only where most of what is said has a name before it.
 * @param places how many there are in the text at which a name may stand
 */
export function acceptSpeakers(labels: readonly string[], places: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const accepted = new Set<string>();
  for (const [label, count] of counts) if (count >= (isProperName(label) ? 2 : 4)) accepted.add(label);
  const once = [...counts.keys()].filter((label) => isProperName(label) && !accepted.has(label));
  const areLabelled = labels.length >= places * labelledShare;
  if (areLabelled ? accepted.size > 0 || once.length >= 2 : accepted.size > 0) {
    for (const label of once) if (areLabelled || isSurelyName(label)) accepted.add(label);
  }
  return accepted;
}

/** A name of several words, or what transcribers write for one. */
function isSurelyName(label: string): boolean {
  return /\s/u.test(label) || isNumberedLabel(label) || askers.has(label.toLowerCase());
}
