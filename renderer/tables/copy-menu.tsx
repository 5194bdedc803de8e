import { Copy } from 'lucide-react';
import { useState } from 'react';
import { copyForms } from '../../shared/domain/tables/table-copies.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';
import { copyFormWords, counted } from './copy-form-words.ts';
import type { CopyRows } from './use-copy-rows.ts';

const atHandWords = { one: 'This row', several: '# selected rows' };
const shownWords = { one: 'The only row shown', several: 'All # rows shown' };

/** Copies the rows at hand, or all that are shown, in one of several forms. */
export function CopyMenu({ rowsAtHand, rowsShown, copy, hasQuotes, isPending }: CopyRows) {
  const [rows, setRows] = useState<{ atHand: readonly string[]; shown: readonly string[] }>({
    atHand: [],
    shown: [],
  });
  const forms = copyForms.filter((form) => form !== 'quotes' || hasQuotes);
  const section = (title: string, rowIds: readonly string[]) =>
    rowIds.length > 0 && (
      <MenuSection title={title}>
        {forms.map((form) => (
          <MenuItem
            key={form}
            id={`${title} ${form}`}
            icon={copyFormWords[form].icon}
            label={copyFormWords[form].label}
            onAction={() => copy(form, rowIds)}
          />
        ))}
      </MenuSection>
    );
  const hasMore = rows.shown.length > rows.atHand.length;
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && setRows({ atHand: rowsAtHand(), shown: rowsShown() })}>
      <IconButton icon={Copy} label="Copy as…" isPending={isPending} />
      <Menu aria-label="Copy as" placement="bottom end">
        {section(counted(rows.atHand.length, atHandWords), rows.atHand)}
        {rows.atHand.length > 0 && hasMore && <MenuSeparator />}
        {hasMore && section(counted(rows.shown.length, shownWords), rows.shown)}
        {rows.shown.length === 0 && <MenuItem label="No row is shown" isDisabled />}
      </Menu>
    </MenuTrigger>
  );
}
