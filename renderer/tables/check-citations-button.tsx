import { ListChecks } from 'lucide-react';
import { useCitationCheck } from '../citation-check/citation-check-store.ts';
import { IconButton } from '../ui/button.tsx';
import { useTableStyle } from './table-style.ts';

/** Leads to the citation check, in the style of the table. */
export function CheckCitationsButton() {
  const cited = useTableStyle();
  const open = useCitationCheck((check) => check.open);
  return (
    <IconButton icon={ListChecks} label="Check citations…" onPress={() => open({ cited, sourceIds: null })} />
  );
}
