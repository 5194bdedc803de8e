import type { Attribution } from '../../shared/domain/records.ts';

/** Who said it, to whom and when: `Volodymyr Zelensky, to France TV, 2026-02-04`. */
export function attributionWords({ personName, addressee, date }: Attribution): string {
  return [personName, ...(addressee ? [`to ${addressee}`] : []), ...(date ? [date] : [])].join(', ');
}
