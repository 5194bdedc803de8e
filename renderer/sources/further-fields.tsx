import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CslVariable } from '../../shared/domain/csl-variables.ts';
import { variableLabel } from '../../shared/domain/variable-words.ts';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx';
import type { TextFieldProps } from '../ui/text-field.tsx';
import { SourceFieldInput } from './source-field-input.tsx';
import { addableFields, furtherFields, isLongField } from './source-fields.ts';
import styles from './source-form.module.css';
import type { SourceFormValues } from './source-form-values.ts';

interface FurtherFieldsProps {
  values: SourceFormValues;
  /** What a field shows and does. */
  field: (name: CslVariable) => Pick<TextFieldProps, 'value' | 'onChange' | 'errorMessage' | 'description'>;
}

/** The fields that matter for the type or hold something, and a way to add any other; so nothing is kept unseen. */
export function FurtherFields({ values, field }: FurtherFieldsProps) {
  const [added, setAdded] = useState<ReadonlySet<CslVariable>>(new Set());
  const justAdded = useRef<CslVariable | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const shown = furtherFields(values, added);

  useEffect(() => {
    if (justAdded.current === null || !added.has(justAdded.current)) return;
    box.current
      ?.querySelector<HTMLElement>(`[data-field="${justAdded.current}"] :is(input, textarea)`)
      ?.focus();
    justAdded.current = null;
  }, [added]);

  function add(name: CslVariable): void {
    justAdded.current = name;
    setAdded(new Set([...added, name]));
  }

  return (
    <>
      <div ref={box} className={styles.further}>
        {shown.map((name) => (
          <div key={name} data-field={name} className={isLongField(name) ? styles.wide : undefined}>
            <SourceFieldInput name={name} type={values.type} {...field(name)} />
          </div>
        ))}
      </div>
      <div>
        <MenuTrigger>
          <Button icon={Plus}>Add field</Button>
          <Menu aria-label="Add field" onAction={(key) => add(key as CslVariable)}>
            {addableFields(values, added).map((name) => (
              <MenuItem key={name} id={name} label={variableLabel(name)} />
            ))}
          </Menu>
        </MenuTrigger>
      </div>
    </>
  );
}
