import { type Strength, strengthWords } from '../../shared/domain/relations.ts';

export const strengths: readonly Strength[] = [1, 2, 3];

/** `Weak`, `Moderate`, `Strong`. */
export function strengthLabel(strength: Strength): string {
  return strengthWords[strength - 1] ?? String(strength);
}
