import type { CommandName } from '../../shared/domain/commands.ts';

/** The digits that can have a code. */
export const favouriteDigits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

export function favouriteCommand(digit: (typeof favouriteDigits)[number]): CommandName {
  return `quotes.favourite${digit}`;
}

/** The digit whose code a command gives; null for every other command. */
export function favouriteDigitOf(name: CommandName): number | null {
  return favouriteDigits.find((digit) => favouriteCommand(digit) === name) ?? null;
}
