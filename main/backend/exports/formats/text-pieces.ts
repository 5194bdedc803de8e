/** Text is handed on when it has this many characters: few enough to stop between two pieces, enough to go fast. */
const pieceCharacters = 64_000;

/** The text of all rows in larger pieces. */
export function* textPieces<Row>(
  rows: Iterable<Row>,
  textOf: (row: Row, index: number) => string,
): Generator<string, void> {
  let piece = '';
  let index = 0;
  for (const row of rows) {
    piece += textOf(row, index);
    index += 1;
    if (piece.length < pieceCharacters) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
