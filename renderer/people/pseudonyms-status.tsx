import { VenetianMask } from 'lucide-react';
import { Button } from 'react-aria-components';
import { usePeople } from './people-store.ts';
import styles from './pseudonyms-status.module.css';
import { usePseudonyms } from './use-pseudonyms.ts';

/** Says in the status bar that names are not the real ones, and leads to the list of people. */
export function PseudonymsStatus() {
  const showPeople = usePeople((state) => state.showPeople);
  if (!usePseudonyms()) return null;
  return (
    <Button className={styles.status ?? ''} onPress={() => showPeople()}>
      <VenetianMask aria-hidden size={13} strokeWidth={1.75} />
      Pseudonyms shown
    </Button>
  );
}
