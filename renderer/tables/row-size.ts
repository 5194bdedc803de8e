/** Lines of text a row shows; longer text is cut with an ellipsis and stands in full in the row's details. */
export const linesPerRow = 3;

/** Pixels. All rows have one height: rows measured one by one would make scrolling a long table slow. */
export const rowHeight = linesPerRow * 19 + 16;
