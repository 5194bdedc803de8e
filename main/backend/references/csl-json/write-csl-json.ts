import type { CslItem } from '../../../../shared/domain/csl.ts';

/** A CSL item as one element of a CSL-JSON list, with the key as its `id`. */
export function writeCslJson(item: CslItem, key: string): string {
  return JSON.stringify({ id: key, ...item }, null, 2).replace(/^/gmu, '  ');
}
