import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { AppError } from '../../shared/contract/errors.ts';
import type { LocatorLabel } from '../../shared/domain/locators.ts';
import type { DocumentRecord } from '../../shared/domain/records.ts';
import { announce, notify } from '../app/announce.ts';
import { useBackend } from '../transport/react.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import { citeByChoices, citeByInWords, citeByWords } from './cite-by.ts';
import styles from './cite-by-fact.module.css';

/** Stands for “what the text has” in the menu. */
const automatic = 'automatic';

/** What places in the document are told by, and the choice of another. */
export function CiteByFact({ document: { id, citeBy, revision } }: { document: DocumentRecord }) {
  const client = useBackend();
  const choices = useMemo(() => citeByChoices(revision, citeBy), [revision, citeBy]);
  const choose = async (chosen: LocatorLabel | null) => {
    try {
      await client.call('documents.setCiteBy', { id, citeBy: chosen });
      announce(`Cite by: ${citeByInWords(chosen, revision)}.`);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      notify({
        tone: 'error',
        title: 'What the document is cited by was not changed',
        detail: thrown.message,
      });
    }
  };
  const words = citeByInWords(citeBy, revision);
  return (
    <MenuTrigger>
      <Button className={styles.trigger ?? ''} aria-label={`Cite by: ${words}`}>
        {words}
        <ChevronDown aria-hidden size={12} />
      </Button>
      <Menu
        aria-label="Cite by"
        placement="bottom end"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[citeBy ?? automatic]}
        onAction={(key) => void choose(choices.find((choice) => choice === key) ?? null)}
      >
        <MenuItem id={automatic} label={citeByInWords(null, revision)} />
        {choices.map((choice) => (
          <MenuItem key={choice} id={choice} label={citeByWords[choice]} />
        ))}
      </Menu>
    </MenuTrigger>
  );
}
