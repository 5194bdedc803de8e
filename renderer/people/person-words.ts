import { type PersonDetail, roleWords } from '../../shared/domain/people.ts';
import { quotesInWords } from '../inspector/quotes-in-words.ts';

export function turnsInWords(count: number): string {
  return count === 1 ? '1 turn' : `${count} turns`;
}

/** What a person does, in a line: `Interviewee · 12 turns · 3 quotes`. */
export function personFacts({ appearances, quoteCount }: PersonDetail): string {
  const roles = [...new Set(appearances.map(({ role }) => role))].filter((role) => role !== 'other');
  const turns = appearances.reduce((sum, { turnCount }) => sum + turnCount, 0);
  return [
    ...roles.map((role) => roleWords[role]),
    ...(appearances.length > 0 ? [turnsInWords(turns)] : []),
    ...(quoteCount > 0 || appearances.length === 0 ? [quotesInWords(quoteCount)] : []),
  ].join(' · ');
}
