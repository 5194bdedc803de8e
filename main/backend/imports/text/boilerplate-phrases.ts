import type { SetAsideReason } from '../../../../shared/domain/documents.ts';

/** Lines that websites put around articles. Each must make up the whole line; signs at its ends do not count. */
export interface PhraseGroup {
  readonly reason: SetAsideReason;
  /**
   * `always`: these words are never part of an article. `at-edges`: they are set aside before the running text, after
   * it, and beside other lines that are set aside, but stand where they may be a heading or a line of the text itself.
   */
  readonly where: 'always' | 'at-edges';
  /** Whether a teaser for something else may follow, as under “Video” or “Most read”. */
  readonly announcesTeaser: boolean;
  /** By language; lower case, with straight apostrophes. */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
}

/** Phrases stand between commas, so that many fit on a line. */
const list = (phrases: string): string[] => phrases.trim().split(/\s*,\s*/);

export const phraseGroups: readonly PhraseGroup[] = [
  {
    reason: 'interface-text',
    where: 'always',
    announcesTeaser: false,
    phrases: {
      en: list(`
        read more, show more, show less, load more, see more, view more, learn more, see all, view all,
        share this, share this article, share this story, share on facebook, share on twitter, share on x,
        share via email, email this article, copy link, link copied, print this page, print this article,
        skip to content, skip to main content, skip advertisement, back to top, scroll to continue,
        continue reading, story continues below, article continues below,
        story continues below advertisement, article continues after ad,
        article continues after advertisement, advertisement - scroll to continue, advertisement,
        sponsored content, sign in, sign up, log in, log in to comment, my account, create account,
        leave a comment, leave a reply, post a comment, view comments, show comments, hide comments,
        add a comment, join the conversation, listen to this article, listen to article, play audio,
        play video, watch video, add to favorites, save article, save for later, follow us, report an error,
        report a typo, request a correction, accept all, accept cookies, accept all cookies, reject all,
        manage cookies, cookie settings, cookie preferences, cookie policy, privacy policy,
        terms of service, terms of use, terms and conditions, all rights reserved, close menu, open menu,
        toggle navigation, make us preferred on google, add as a preferred source on google,
        we value your privacy, your privacy choices, do not sell my personal information, download our app,
        get the app, donate now,
        enlarge this image, toggle caption, hide caption`),
      de: list(`
        weiterlesen, mehr lesen, mehr anzeigen, weniger anzeigen, mehr erfahren, alle anzeigen,
        artikel teilen, teilen, link kopieren, link kopiert, drucken, anzeige, zum inhalt springen,
        nach oben, anmelden, einloggen, registrieren, kommentare anzeigen, kommentar schreiben,
        artikel anhören, artikel merken, merken, folgen sie uns, alle akzeptieren, cookie-einstellungen,
        jetzt spenden, zur app, datenschutz, datenschutzerklärung, impressum, nutzungsbedingungen, fehler melden, zur startseite`),
      fr: list(`
        lire la suite, lire plus, voir plus, afficher plus, afficher moins, en savoir plus, voir tout,
        partager, partager l'article, copier le lien, lien copié, imprimer, publicité, se connecter,
        s'inscrire, commenter, voir les commentaires, laisser un commentaire, écouter l'article,
        suivez-nous, faire un don, nous respectons votre vie privée, tout accepter, tout refuser, paramétrer les cookies, politique de confidentialité,
        mentions légales, conditions générales d'utilisation, aller au contenu, haut de page`),
      es: list(`
        leer más, ver más, mostrar más, mostrar menos, seguir leyendo, ver todo, compartir,
        compartir artículo, copiar enlace, enlace copiado, imprimir, publicidad, iniciar sesión,
        registrarse, ver comentarios, deja un comentario, escuchar artículo, síguenos, hacer una donación, nos importa tu privacidad, aceptar todo,
        rechazar todo, política de privacidad, política de cookies, aviso legal, términos y condiciones,
        ir al contenido, volver arriba`),
      uk: list(`
        читати далі, читати більше, показати більше, показати ще, більше новин, завантажити ще,
        дізнатися більше, поділитися, поширити, копіювати посилання, посилання скопійовано, роздрукувати,
        реклама, увійти, зареєструватися, залишити коментар, підписатися, стежте за нами, підтримати нас, зробити внесок,
        політика конфіденційності, умови використання, нагору`),
      ru: list(`
        читать далее, читать дальше, читать полностью, показать больше, показать еще, показать ещё,
        загрузить еще, загрузить ещё, узнать больше, поделиться, копировать ссылку, скопировать ссылку,
        ссылка скопирована, распечатать, реклама, войти, зарегистрироваться, оставить комментарий,
        подписаться, подписывайтесь на нас, политика конфиденциальности, пользовательское соглашение, наверх`),
    },
  },
  {
    reason: 'interface-text',
    where: 'at-edges',
    announcesTeaser: true,
    phrases: {
      en: list(`
        video, videos, watch, watch now, podcast, podcasts, listen, listen now, live, news feed, newsfeed,
        latest, latest news, breaking news, top news, top stories, more stories, more news, most read,
        most popular, most viewed, trending, trending now, popular, popular now, recommended,
        recommended for you, you may also like, you might also like, also read, read also, read next,
        up next, what to read next, related, related articles, related stories, related topics,
        related content, more on this story, more on this topic, more from this author, around the web,
        from the web, editor's picks, editors' picks, in other news, featured, spotlight`),
      de: list(`
        video, videos, podcast, mehr zum thema, mehr dazu, zum thema, auch interessant,
        das könnte sie auch interessieren, meistgelesen, meistgelesene artikel, aktuelle nachrichten,
        neueste artikel, lesen sie auch, empfehlungen der redaktion`),
      fr: list(`
        vidéo, vidéos, podcast, à lire aussi, lire aussi, sur le même sujet, les plus lus,
        articles les plus lus, dernières actualités, à la une, en continu, vous aimerez aussi,
        recommandé pour vous, à voir aussi`),
      es: list(`
        vídeo, vídeos, video, videos, podcast, lee también, lea también, te puede interesar,
        más información, más noticias, lo más leído, lo más visto, últimas noticias, noticias relacionadas,
        artículos relacionados, recomendados`),
      uk: list(`
        відео, подкаст, читайте також, читайте ще, дивіться також, новини, стрічка новин, останні новини,
        головне, найпопулярніше, популярне, за темою, більше за темою, вас може зацікавити`),
      ru: list(`
        видео, подкаст, читайте также, смотрите также, новости, лента новостей, последние новости, главное,
        самое читаемое, популярное, по теме, материалы по теме, рекомендуем`),
    },
  },
  {
    reason: 'interface-text',
    where: 'at-edges',
    announcesTeaser: false,
    phrases: {
      en: list(`
        avatar, profile picture, author photo, image, photo, photos, gallery, audio, share, tweet, post,
        print, email, e-mail, save, copy, follow, like, reply, comment, comments, menu, search, home, close,
        open, next, previous, back, more, less, tags, topics, topic, subscribe, newsletter, newsletters,
        donate, support us, contact, contact us, about, about us, about the author, author, authors,
        facebook, twitter, x, linkedin, whatsapp, telegram, reddit, instagram, youtube, bluesky, threads,
        pinterest, flipboard, pocket, rss, news, updated, published,
        text size, font size, dark mode, loading,
        advertising, sponsored, saved, copied, bookmark`),
      de: list(`
        bild, foto, fotos, autor, autorin, über den autor, über die autorin, speichern, kopieren, folgen,
        kommentare, suche, startseite, schließen, weiter, zurück, mehr, themen, schlagworte, abonnieren,
        spenden, kontakt, menü, stand, e-mail, werbung`),
      fr: list(`
        photo, photos, image, auteur, enregistrer, copier, suivre, commentaires, rechercher, accueil,
        fermer, suivant, précédent, retour, plus, thèmes, s'abonner, abonnez-vous, contact,
        courriel`),
      es: list(`
        foto, fotos, imagen, autor, autora, guardar, copiar, seguir, comentarios, comentar, buscar, inicio,
        cerrar, siguiente, anterior, volver, más, temas, etiquetas, suscríbete, suscribirse, donar,
        contacto, menú, correo electrónico`),
      uk: list(`
        фото, автор, авторка, зберегти, пошук, головна, закрити, далі, назад, теги, теми, підтримати,
        контакти, меню, розсилка, коментарі`),
      ru: list(`
        фото, автор, сохранить, поиск, главная, закрыть, далее, назад, теги, темы, поддержать, контакты,
        меню, рассылка, комментарии`),
    },
  },
];
