import type { ClaimsOfTable } from '../../shared/domain/claim-table.ts';

const numberFormat = new Intl.NumberFormat('en');

/** `1 claim`, `1,200 claims`. */
export function counted(count: number, thing: string): string {
  return `${numberFormat.format(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** What is left out of a table and why, each in a few words. */
export function leftOutWords({ empty, repeated, tooLong }: ClaimsOfTable, existing: number): string[] {
  return [
    ...(existing > 0 ? [`${numberFormat.format(existing)} already in the project`] : []),
    ...(repeated > 0 ? [`${counted(repeated, 'repetition')} left out`] : []),
    ...(empty > 0 ? [`${counted(empty, 'row')} without a statement`] : []),
    ...(tooLong > 0 ? [`${counted(tooLong, 'statement')} too long`] : []),
  ];
}
