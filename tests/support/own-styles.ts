/** What stands in the opening tag of every style. */
export const cslAttributes = 'xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"';
export const styleInfo = (title: string, name: string, more = '') =>
  `<info><title>${title}</title><id>https://styles.example/${name}</id>${more}</info>`;
/** A style that cites by title in brackets of its own, so that it is known when it is seen. */
export const bracketStyle = (title = 'House style', open = '‹') =>
  `<?xml version="1.0" encoding="utf-8"?>
  <style ${cslAttributes} default-locale="de-DE">
    ${styleInfo(title, 'house', '<category citation-format="author-date"/><category field="law"/>')}
    <locale xml:lang="de"><terms><term name="in">in der</term></terms></locale>
    <citation><layout prefix="${open}" suffix="›"><text variable="title"/></layout></citation>
    <bibliography><layout suffix="."><group delimiter=" "><text variable="title"/><text term="in"/>
      <text variable="container-title"/></group></layout></bibliography>
  </style>`;
/** A style that holds no rules of its own and follows another, named by its address. */
export const followingStyle = (name: string, parent: string, locale = '') =>
  `<style ${cslAttributes}${locale}>${styleInfo(`Follows ${parent.split('/').at(-1)}`, name, `<link href="${parent}" rel="independent-parent"/>`)}</style>`;
