/** Something that can be found by typing. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Said more quietly beside the label. */
  readonly detail?: string;
  /** A code's colour, 0–7. */
  readonly colour?: number;
}

/** Shown at most. */
const limit = 40;

/**
 * The choices whose label holds every word typed, whatever the case and accents; those that begin with the words
 * first, otherwise in the order given.
 */
export function findChoices<C extends Choice>(choices: readonly C[], typed: string): C[] {
  const sought = folded(typed).trim();
  const words = sought.split(/\s+/u).filter(Boolean);
  const matching = choices.filter((choice) => {
    const label = folded(choice.label);
    return words.every((word) => label.includes(word));
  });
  const first = matching.filter((choice) => folded(choice.label).startsWith(sought));
  const rest = matching.filter((choice) => !folded(choice.label).startsWith(sought));
  return [...first, ...rest].slice(0, limit);
}

/** Whether a choice is called exactly so, whatever the case and accents. */
export function isChoice(choices: readonly Choice[], typed: string): boolean {
  const sought = folded(typed).trim();
  return choices.some((choice) => folded(choice.label).trim() === sought);
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
