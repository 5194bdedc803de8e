import { endsAsSentence } from '../words.ts';

/** Words and their languages need not be told apart here: a line made of nothing else is a bar of buttons. */
const networks = words(`
  facebook twitter x linkedin whatsapp telegram reddit instagram pinterest messenger bluesky threads mastodon viber
  signal pocket flipboard tumblr xing vk vkontakte youtube tiktok snapchat line email e-mail mail sms print copy link url
  drucken imprimir imprimer courriel correo друк пошта посилання ссылка фейсбук фейсбуці твіттер телеграм телеграмі`);
const verbs = words(`
  share tweet pin post save bookmark send click repost teilen twittern merken senden partager tweeter enregistrer envoyer
  compartir tuitear guardar enviar поділитися поділитись поширити зберегти надіслати поделиться сохранить отправить`);
const others = words(`
  on via by to with this the article story page it your friends in new window opens and or
  auf per bei mit diesen artikel seite und cet cette l'article sur par avec et la le los las el este esta esto artículo
  nota en por con y у в на через статтю цю та і статью эту и`);

const longestBar = 200;

/** Whether a line is a row of buttons: “Share on Facebook Share on Twitter”, “Facebook | WhatsApp | E-Mail”, “Artikel teilen”. */
export function isShareBar(line: string): boolean {
  if (line.length > longestBar || endsAsSentence(line)) return false;
  const tokens = line
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\(opens in (?:a )?new (?:window|tab)\)/g, ' ')
    .split(/[\s|•·/,;:()&+–—]+/u)
    .filter(Boolean);
  const count = (known: ReadonlySet<string>) => tokens.filter((token) => known.has(token)).length;
  const [named, said] = [count(networks), count(verbs)];
  if (tokens.length < 2 || named + said + count(others) !== tokens.length) return false;
  return said > 0
    ? tokens.length > 1 && (named > 0 || tokens.length <= 4)
    : named >= 3 && named === tokens.length;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
