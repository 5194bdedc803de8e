import type { SetAsideReason } from '../../../../shared/domain/documents.ts';
import { isShareBar } from './share-bars.ts';

/** A line that is recognised by its form rather than by its exact words. The pattern must fit the whole line. */
interface LinePattern {
  readonly reason: SetAsideReason;
  readonly pattern: RegExp;
  /** The longest line this is believed of, in UTF-16 units: real paragraphs are longer. */
  readonly maximumLength: number;
}

const patterns: readonly LinePattern[] = [
  // “3 min read”, “Reading time: 5 minutes”, “Lesezeit: 4 Min.”, “Temps de lecture : 3 min”, “Читати 3 хв”
  {
    reason: 'reading-time',
    maximumLength: 60,
    pattern:
      /(?:estimated )?(?:reading time[:\s]+)?\d{1,3}[\s-]*(?:min|mins|minute|minutes)\.?[\s-]+(?:to )?read/i,
  },
  {
    reason: 'reading-time',
    maximumLength: 60,
    pattern:
      /(?:(?:est(?:imated|\.)? )?reading time|time to read|lesezeit|lesedauer|temps de lecture(?: estimé)?|lecture|lectura de|tiempo de lectura|час читання|время чтения|читати|читать)\s*[:–-]?\s*(?:ca\. |etwa |about )?\d{1,3}\s*(?:min(?:s|utes?|uten?|utos?)?|хв(?:илин[аи]?)?|мин(?:ут[аы]?)?)\.?/i,
  },
  {
    reason: 'reading-time',
    maximumLength: 60,
    pattern:
      /\d{1,3}\s*(?:min(?:uten?)?\.? (?:lesezeit|lesedauer)|min(?:utes?)? de lecture|min(?:utos?)? de lectura|хв(?:илин[аи]?)?\.? (?:читання|на читання)|мин(?:ут[аы]?)?\.? (?:чтения|на чтение))/i,
  },

  // “Read more: …”, “RELATED: …”, “Lesen Sie auch: …”: a pointer to something else, with a colon. Sentences have none there.
  {
    reason: 'promotion',
    maximumLength: 220,
    pattern:
      /(?:read more|read also|also read|read next|up next|keep reading|see also|see more|related(?: articles?| stor(?:y|ies))?|watch|watch also|recommended(?: reading)?|don['’]t miss|mehr zum thema|auch interessant|weiterlesen|lesen sie auch|lesen sie (?:hier )?mehr|(?:à )?lire aussi|(?:à )?voir aussi|sur le même sujet|lee[rs]? también|le[ea] también|ver también|le[ea] más|te puede interesar|más información|читайте також|дивіться також|читайте также|смотрите также|по теме|за темою)\s*:\s*\S.*/i,
  },

  // The same without a colon, as a link says it.
  {
    reason: 'promotion',
    maximumLength: 120,
    pattern:
      /(?:read|see|watch|listen to) the (?:full|whole|original) (?:story|article|report|interview|episode|video)(?: here| on [^.!?]{2,40})?|(?:à )?lire aussi\s+[«“"]?[^.!?«»]*|more on this (?:story|topic):?/i,
  },

  // Newsletters, subscriptions, donations, social networks: an appeal to the reader in the imperative.
  {
    reason: 'promotion',
    maximumLength: 320,
    pattern:
      /(?:please )?(?:sign up|subscribe|register)\b.*\b(?:newsletters?|briefings?|updates|alerts|inbox|channel|podcast|our|free trial)\b.*/i,
  },
  {
    reason: 'promotion',
    maximumLength: 240,
    pattern:
      /(?:join \d[\d.,]*[km]?\+? (?:readers|subscribers|others|people)\b.*\b(?:inbox|newsletter|briefing|subscribe|sign up)|(?:please )?enter your e-?mail(?: address)? (?:to|for|below))\b.*|newsletter (?:abonnieren|bestellen)[!.]?/i,
  },
  {
    reason: 'promotion',
    maximumLength: 200,
    pattern: /(?:get|receive)\b.*\b(?:in|to|into|straight to) your (?:inbox|email|phone)\b.*/i,
  },
  {
    reason: 'promotion',
    maximumLength: 500,
    pattern:
      /(?:please )?(?:support (?:us|our|the work of|independent|quality|local)|help (?:us|fund|keep)|donate|become a (?:member|supporter|patron|subscriber)|join (?:us|our community)|consider (?:supporting|donating|becoming))\b.*\b(?:our (?:work|journalism|newsroom|reporting|team|community)|independent journalism|today|now|monthly|patreon|subscription|a member|a supporter)\b.*/i,
  },
  // An appeal at the end of a line or two. What somebody is quoted to have said is no appeal of the page.
  {
    reason: 'promotion',
    maximumLength: 300,
    pattern:
      /(?:[^"“”„«»‘]*[.!?:] )?(?:please (?:donate|consider (?:a donation|donating|making a donation|supporting us|becoming a))|donate (?:now|today)|make a (?:donation|contribution) (?:now|today))\b[^"“”„«»]*/i,
  },
  {
    reason: 'promotion',
    maximumLength: 300,
    pattern:
      /(?:unterstützen sie|spenden sie|helfen sie uns)(?=[\s,]).*(?:journalismus|unsere (?:arbeit|redaktion|recherchen)|spenden?|abo)(?!\p{L})[^?]*|jetzt (?:spenden|unterstützen)[!.]?/iu,
  },
  {
    reason: 'promotion',
    maximumLength: 300,
    pattern:
      /(?:apoya|apoye|apoyanos|ayúdanos a)(?: al| el| a| hacer)? (?:periodismo|nuestr[oa]s? (?:periodismo|trabajo|redacción|labor))(?!\p{L})[^?]*|(?:haz|haga) una donación[^?]*|(?:recib[ea]) [^?]*(?:en tu correo|newsletter|bolet[ií]n)[^?]*/iu,
  },
  {
    reason: 'promotion',
    maximumLength: 600,
    pattern:
      /.*\b(?:thank you for reading|thanks for reading|if you (?:like|liked|enjoy|enjoyed|value|appreciate) (?:this|our|what|reading)).*\b(?:support|subscrib|donat|member|newsletter|shar)\w*.*/i,
  },
  {
    reason: 'promotion',
    maximumLength: 200,
    pattern:
      /(?:follow|like|find|join) (?:us|[\p{L}\s]{2,40}) on (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|bluesky|threads|google news|tiktok)\b.*/iu,
  },
  {
    reason: 'promotion',
    maximumLength: 160,
    pattern:
      /(?:folgen sie uns (?:auf|bei)|folgt uns (?:auf|bei)|suivez-nous sur|síguenos en|стежте за нами (?:у|в|на)|читайте нас (?:у|в|на)|подписывайтесь на нас (?:в|на)) (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|bluesky|threads|google news|tiktok)(?!\p{L}).*/iu,
  },
  {
    reason: 'promotion',
    maximumLength: 320,
    pattern:
      /(?:abonnieren sie|melden sie sich)\b.*\b(?:newsletter|kanal|abo)\b.*|jetzt (?:kostenlos )?(?:abonnieren|testen|anmelden)[!.]?/i,
  },
  {
    reason: 'promotion',
    maximumLength: 320,
    pattern:
      /(?:abonnez-vous|inscrivez-vous|recevez|soutenez|faites un don)(?=[\s,]).*(?:newsletter|infolettre|notre|chaque (?:matin|jour|semaine)|boîte|journalisme|un don).*/i,
  },
  {
    reason: 'promotion',
    maximumLength: 320,
    pattern:
      /(?:suscr[ií]b(?:ete|ase)|reg[ií]str(?:ate|ese))(?=[\s,]).*(?:newsletter|bolet[ií]n|nuestr[oa]s?|correo|canal).*/i,
  },
  {
    reason: 'promotion',
    maximumLength: 320,
    pattern:
      /(?:підпи(?:шіться|суйтеся|суйтесь)|підтримайте|підтримуйте|подпи(?:шитесь|сывайтесь)|поддержите)(?=[\s,]).*(?:на(?:ш|с|шу|ші)?|telegram|youtube|facebook|patreon|канал|розсилку|рассылку|журналіст|журналист).*/iu,
  },

  // Cookie notices and small print.
  {
    reason: 'interface-text',
    maximumLength: 600,
    pattern:
      /(?:we(?: and our partners)? use cookies|this (?:site|website|page) uses cookies|by (?:continuing|clicking|signing up|subscribing|submitting|using this site|entering your e-?mail)\b.*\byou (?:agree|consent|accept)|we and our (?:\d+ )?(?:\p{L}+ )?partners\b.*\b(?:cookies|on a device|personal data)|wir (?:und unsere (?:\d+ )?partner )?(?:verwenden|nutzen|benutzen|setzen) cookies|diese (?:webseite|website|seite) (?:verwendet|nutzt|benutzt) cookies|nous (?:et nos (?:\d+ )?partenaires )?utilisons des cookies|ce site utilise des cookies|(?:utilizamos|usamos) cookies|este sitio (?:web )?(?:utiliza|usa) cookies|(?:ми використовуємо|цей сайт використовує) (?:файли )?cookie|(?:мы используем|этот сайт использует) (?:файлы )?cookie).*/iu,
  },
  { reason: 'interface-text', maximumLength: 240, pattern: /(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}))\s.*/i },

  // Counters and controls: “12 comments”, “1.2K shares”, “Page 2 of 5”, “1/12”, “00:00 / 03:12”.
  {
    reason: 'interface-text',
    maximumLength: 40,
    pattern:
      /[\d.,]+\s?[km]?\s(?:comments?|shares?|views?|likes?|reactions?|retweets?|kommentare?|commentaires?|comentarios?|коментар(?:ів|і)|комментари(?:ев|й|я))/iu,
  },
  {
    reason: 'interface-text',
    maximumLength: 40,
    pattern: /(?:comments?|kommentare?|commentaires?|comentarios?|коментарі|комментарии) ?\(\d[\d.,]*\)/iu,
  },
  {
    reason: 'interface-text',
    maximumLength: 40,
    pattern: /page \d+ of \d+|\d{1,2}:\d{2}(?::\d{2})? ?\/ ?\d{1,2}:\d{2}(?::\d{2})?/i,
  },
  // Lines of signs alone: rules, bullets, invisible characters.
  {
    reason: 'interface-text',
    maximumLength: 200,
    pattern: /[\p{Cf}\s|•·*_=~<>»«›‹–—\u2190-\u21ff\u2500-\u25ff-]+/u,
  },
];

/** Each pattern anchored at both ends, made once. */
const anchored = patterns.map((entry) => ({
  ...entry,
  pattern: new RegExp(`^(?:${entry.pattern.source})$`, entry.pattern.flags),
}));

/** Why a line is not part of an article, judged by its form; null when it may be. */
export function reasonByForm(line: string): SetAsideReason | null {
  if (isShareBar(line)) return 'interface-text';
  return (
    anchored.find(({ maximumLength, pattern }) => line.length <= maximumLength && pattern.test(line))
      ?.reason ?? null
  );
}
