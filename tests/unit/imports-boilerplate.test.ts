import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../main/backend/imports/parse-document.ts';

const today = new Date('2026-03-01');
const paragraph =
  'The ferry across the sound has carried people to work since before the bridge was built, and will go on.';

/** What becomes of a line between two paragraphs of running text. */
async function judged(line: string) {
  const text = `The ferry stays where it is\n\n${paragraph}\n\n${line}\n\n${paragraph} On Sundays too.`;
  const document = await parseDocument('Pasted text', text, today);
  const segment = document.segments.find(({ start, end }) => document.text.slice(start, end) === line);
  return { kind: segment?.kind, setAside: segment?.setAside };
}

/** Lines of a kind, one below the other. */
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

describe('boilerplate is set aside, in several languages', () => {
  it.each(
    lines(`
      3 min read
      7 minutes to read
      Est. reading time: 3 mins
      4 Min. Lesezeit
      Lesedauer: ca. 3 Minuten
      Temps de lecture estimé : 5 minutes
      3 minutes de lecture
      Lectura de 4 minutos
      Час читання: 3 хв
      3 хвилини читання`),
  )('time of reading: %s', async (line) => {
    expect(await judged(line)).toMatchObject({ setAside: 'reading-time' });
  });

  it.each(
    lines(`
      Share this article
      Share on Facebook Share on Twitter Share on LinkedIn
      Facebook | WhatsApp | Telegram | E-Mail
      Click to share on Facebook (Opens in new window)
      Auf Facebook teilen
      Partager cet article sur Facebook
      Compartir en WhatsApp
      Поділитися в Telegram
      12 Kommentare
      Comments (12)`),
  )('bar of buttons: %s', async (line) => {
    expect(await judged(line)).toMatchObject({ setAside: 'interface-text' });
  });

  it.each(
    lines(`
      Read more: How the ice came early
      Read next: The boat that stayed
      Read the full story here
      Lesen Sie auch: Das Eis kommt früh
      Lire aussi La glace arrive tôt cette année
      Voir aussi : La glace
      Lea más: El hielo
      Читайте також: Лід прийшов рано
      Sign up for our daily newsletter and never miss a story.
      Join 50,000 readers: get the briefing in your inbox.
      Enter your email address to subscribe.
      Melden Sie sich für unseren Newsletter an.
      Newsletter abonnieren
      Recevez chaque matin notre newsletter.
      Recibe en tu correo el boletín de la mañana.
      Підпишіться на нашу розсилку.
      This article is free thanks to our readers. Please donate today.
      Unterstützen Sie unabhängigen Journalismus mit einer Spende.
      Soutenez un journalisme indépendant, faites un don.
      Apoya el periodismo independiente: haz una donación.
      Підтримайте незалежну журналістику
      Follow us on Facebook and Telegram
      Folgen Sie uns auf Instagram
      Síguenos en Facebook`),
  )('pointer or appeal: %s', async (line) => {
    expect(await judged(line)).toMatchObject({ setAside: 'promotion' });
  });

  it.each(
    lines(`
      This website uses cookies to ensure you get the best experience.
      We and our 120 partners store and/or access information on a device, such as cookies.
      We value your privacy
      Wir und unsere Partner verwenden Cookies, um Inhalte zu zeigen.
      Nous et nos partenaires utilisons des cookies.
      Este sitio web utiliza cookies propias y de terceros.
      Цей сайт використовує файли cookie.`),
  )('cookie notice: %s', async (line) => {
    expect(await judged(line)).toMatchObject({ setAside: 'interface-text' });
  });

  it.each(
    lines(`
      Photo: Jane Doe/Reuters
      A boat in the ice. Photo by Jane Doe
      Foto: Anna Schmidt / dpa
      Crédit photo : Jean Moreau / AFP
      Fotografía: Ana Ruiz / EFE
      Фото: Укрінформ`),
  )('credits of pictures stay, as captions: %s', async (line) => {
    expect(await judged(line)).toEqual({ kind: 'caption', setAside: null });
  });
});

describe('running text is left alone', () => {
  it.each(
    lines(`
      We and our partners use satellite pictures to count the boats that stay in the ice.
      The mayor asked everybody who had not yet done so to please donate blood today.
      “Please donate today,” said the captain, and held out his cap to the people on the pier.
      Share on the ferry what you have, the captain used to say, and nobody will go hungry.
      Facebook, Telegram and WhatsApp were down for most of the afternoon.
      Join 50,000 people on the ice and you will hear it sing.
      Read the full report and you will find the ferry on page nine, the auditors said.
      Three minutes to read the letter were all that the council had.
      Unterstützen Sie den Vorschlag, die Spende jetzt zurückzugeben?
      Folgen Sie uns bitte bis ans Ende des Stegs, sagte der Kapitän zu den Fahrgästen.
      Diese Seite des Sees friert früher zu als die andere, sagen die Fischer auf den Inseln.
      Recevez-vous notre courrier quand la glace ferme le port, demanda la maire aux habitants.
      Partager le pain avec les voisins est une vieille coutume des îles.
      Recibe nuestro puerto cada invierno a cien barcos que no pueden seguir.
      Apoya el gobierno la propuesta de cerrar el puerto, dijo el capitán.
      Поділитися хлібом із сусідами – давній звичай на островах.
      Фото з острова показують, що лід прийшов раніше, ніж торік.`),
  )('%s', async (line) => {
    expect(await judged(line)).toMatchObject({ setAside: null });
  });

  test.prop([
    fc.constantFrom(
      'The captain said that',
      'Nobody on the islands knew whether',
      'Die Kapitänin sagte, dass',
      'Le capitaine a dit que',
      'El capitán dijo que',
      'Капітан сказав, що',
    ),
    fc.constantFrom(
      'read more',
      'the newsletter',
      'share this article',
      'please donate today',
      'cookies',
      '3 min read',
      'weiterlesen',
      'jetzt spenden',
      'lire aussi',
      'un don',
      'síguenos en Facebook',
      'haz una donación',
      'читайте також',
      'підтримайте нас',
      'follow us on Facebook',
      'advertisement',
    ),
    fc.constantFrom(
      'would be written on the boat before the winter came',
      'stand in no book that he had read',
      'stood on the pier in letters as tall as a child',
    ),
  ])('a sentence may hold the words of any button', async (start, words, end) => {
    expect(await judged(`${start} ${words} ${end}.`)).toEqual({ kind: 'paragraph', setAside: null });
  });
});
