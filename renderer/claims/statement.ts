/** Why a statement cannot stand as a claim, in words for its field; null when it can. */
export function problemWithStatement(statement: string): string | null {
  return statement.trim() === '' ? 'A claim needs a statement.' : null;
}
