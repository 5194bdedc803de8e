import type { Block } from '../blocks.ts';

/** Picture agencies and words of credit, at the end of a caption. */
const creditWords =
  /(?:getty|afp|reuters|\bap\b|epa\b|epa-efe|ukrinform|shutterstock|bloomberg|unsplash|wikimedia|flickr|picture alliance|dpa|imago|keystone|anadolu|xinhua|alamy|photo|foto|фото|image|courtesy|credit|handout|illustration|screenshot|archiv|pool)/iu;
const creditInBrackets = /[([](?<credit>[^()[\]]{2,120})[)\]]\.?$/u;
const creditLine =
  /^(?:photo(?:graph)?|image|picture|illustration|credit|foto|fotograf[ií]a|bild|crédit photo|photographie|фото|світлина)(?: credit| courtesy(?: of)?| by)?\s*[:©]\s*\S.{0,120}$/iu;
const trailingCredit =
  /(?:\b(?:photo(?:graph)?|image|picture|credit|foto|crédit)(?: by|:| credit:)|©)\s*\p{Lu}[^.!?]{2,80}$/iu;
const longestCaption = 500;

/** Marks lines under pictures, told by the credit at their end: “… (Ludo Marin / AFP via Getty Images)”. */
export function markCaptions(blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.text.length <= longestCaption && isCaption(block.text))
      block.kind = 'caption';
  }
}

function isCaption(text: string): boolean {
  if (creditLine.test(text)) return true;
  const bracketed = creditInBrackets.exec(text)?.groups?.credit;
  if (bracketed !== undefined) return bracketed.includes(' / ') || creditWords.test(bracketed);
  return text.length <= 300 && trailingCredit.test(text);
}
