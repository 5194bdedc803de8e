import { type CustomFilterDisplayProps, useGridFilterDisplay } from 'ag-grid-react';
import { useRef } from 'react';
import { CheckboxGroup } from 'react-aria-components';
import { choiceWords } from '../../shared/domain/tables/filter-words.ts';
import type { TableLine } from '../../shared/domain/tables/table-lines.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import styles from './choice-filter.module.css';

interface ChoiceFilterProps extends CustomFilterDisplayProps<TableLine, unknown, string[]> {
  /** All words a cell of this column can hold. */
  choices: readonly string[];
}

/** A column filter for cells of a few words: shows the rows whose word is ticked. Its model is the ticked words. */
export function ChoiceFilter({ choices, model, onModelChange, colDef }: ChoiceFilterProps) {
  const filter = useRef<HTMLDivElement>(null);
  // Opened from the keyboard, the filter is where the next key goes.
  useGridFilterDisplay({
    afterGuiAttached: () => filter.current?.querySelector<HTMLElement>('input')?.focus(),
  });
  const apply = (ticked: readonly string[]) =>
    onModelChange(
      ticked.length === choices.length ? null : choices.filter((choice) => ticked.includes(choice)),
    );
  return (
    <div ref={filter} className={styles.filter}>
      <CheckboxGroup
        aria-label={`Show rows by ${colDef.headerName ?? 'value'}`}
        className={styles.choices ?? ''}
        value={[...(model ?? choices)]}
        onChange={apply}
      >
        {choices.map((choice) => (
          <Checkbox key={choice} value={choice}>
            {choiceWords(choice)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Button variant="quiet" isDisabled={model === null} onPress={() => onModelChange(null)}>
        Show all
      </Button>
    </div>
  );
}
