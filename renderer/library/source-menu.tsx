import { Combine, Ellipsis, PencilLine, Split, Trash2 } from 'lucide-react';
import { Button, MenuTrigger } from 'react-aria-components';
import type { SourceSummary } from '../../shared/domain/records.ts';
import { useLeaveOrigin } from '../origins/leave-origin.ts';
import { useOriginEditor } from '../origins/origin-editor-store.ts';
import { useRemoveSource } from '../sources/remove-source.ts';
import { useSourceEditor } from '../sources/source-editor-store.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import styles from './library.module.css';
import { titleOf } from './source-order.ts';

interface SourceMenuProps {
  source: SourceSummary;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** What can be done with a source of the list. */
export function SourceMenu({ source, isOpen, onOpenChange }: SourceMenuProps) {
  const editSource = useSourceEditor((state) => state.edit);
  const removeSource = useRemoveSource();
  const editOrigin = useOriginEditor((state) => state.edit);
  const leaveOrigin = useLeaveOrigin();
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button className={styles.rowMenu ?? ''} aria-label={`Actions for “${titleOf(source)}”`}>
        <Ellipsis aria-hidden size={15} />
      </Button>
      <Menu placement="bottom end" aria-label="Source">
        <MenuItem icon={PencilLine} label="Edit source…" keys="F2" onAction={() => editSource(source.id)} />
        <MenuItem icon={Combine} label="Same origin as…" onAction={() => editOrigin(source.id)} />
        {source.origin && (
          <MenuItem
            icon={Split}
            label={`Take out of “${source.origin.name}”`}
            onAction={() => leaveOrigin(source)}
          />
        )}
        <MenuItem
          icon={Trash2}
          label="Remove source"
          keys="Delete"
          tone="danger"
          onAction={() => removeSource(source)}
        />
      </Menu>
    </MenuTrigger>
  );
}
