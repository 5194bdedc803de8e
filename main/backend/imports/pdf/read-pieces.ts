import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.d.ts';

/** Words as a page draws them, in one go. Points from the upper left corner, on the page turned so that they can be read. */
export interface Piece {
  text: string;
  /** Left edge. */
  x: number;
  /** Baseline, downwards. */
  readonly y: number;
  width: number;
  /** Of the type. */
  readonly size: number;
  /** A name for the font, good within its document. */
  readonly font: string;
  /** Whether white space was drawn before it. */
  readonly afterSpace: boolean;
  /** Whether the file itself says that it does not belong to the text: a running head, a page number. */
  readonly isArtifact: boolean;
}

export interface PieceSet {
  readonly pieces: Piece[];
  /** Words that stand across the reading direction, as stamps in the margin do. */
  readonly crosswise: string[];
}

interface Turned {
  readonly piece: Piece;
  /** In quarter turns. */
  readonly turn: number;
}

/** pdf.js names what a mark says; its types leave that out. */
type MarkedContent = TextMarkedContent & { readonly tag?: string };

/** Reads what a page draws as text, in the order it is drawn. */
export async function readPieces(page: PDFPageProxy): Promise<PieceSet> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const turned = toPieces(items, page.getViewport({ scale: 1 }).transform);
  const upright = commonTurn(turned);
  const crosswise = turned.filter(({ turn }) => turn !== upright).map(({ piece }) => piece.text.trim());
  const pieces = turned.filter(({ turn }) => turn === upright).map(({ piece }) => turnBack(piece, upright));
  return { pieces, crosswise: crosswise.filter((text) => text !== '') };
}

function toPieces(items: readonly (TextItem | TextMarkedContent)[], page: readonly number[]): Turned[] {
  const turned: Turned[] = [];
  const marked: boolean[] = [];
  let afterSpace = false;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marked.pop();
      else marked.push((item as MarkedContent).tag === 'Artifact');
      continue;
    }
    if (item.str.trim() === '') {
      afterSpace ||= item.str !== '' || item.hasEOL;
      continue;
    }
    const [a, b, c, d, x, y] = multiply(page, item.transform as number[]);
    const piece: Piece = {
      text: item.str,
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d) || 1,
      font: item.fontName,
      afterSpace,
      isArtifact: marked.includes(true),
    };
    turned.push({ piece, turn: (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4 });
    afterSpace = false;
  }
  return turned;
}

/** The product of two affine transformations `[a, b, c, d, e, f]`. */
function multiply(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: readonly number[],
): [number, number, number, number, number, number] {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The direction most characters of a page are written in. */
function commonTurn(turned: readonly Turned[]): number {
  const counts = [0, 0, 0, 0];
  for (const { piece, turn } of turned) counts[turn] = (counts[turn] ?? 0) + piece.text.length;
  return counts.indexOf(Math.max(...counts));
}

function turnBack(piece: Piece, turn: number): Piece {
  const { x, y } = piece;
  if (turn === 1) return { ...piece, x: y, y: -x };
  if (turn === 2) return { ...piece, x: -x, y: -y };
  if (turn === 3) return { ...piece, x: -y, y: x };
  return piece;
}
