import type { CitationStyle } from '../../shared/domain/styles.ts';
import { useTableMemory } from '../app/workbench-store.ts';
import { useStyleShelf } from '../styles/style-catalogue.ts';

/** The style of the table on screen; null where it follows the project, also because its own style was removed. */
export function useTableStyle(): CitationStyle | null {
  const cited = useTableMemory().cited;
  const shelf = useStyleShelf();
  return cited && shelf && shelf.find(cited.style) === null ? null : cited;
}
