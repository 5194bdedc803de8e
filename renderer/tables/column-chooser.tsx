import { Columns3, GripVertical } from 'lucide-react';
import {
  Button as AriaButton,
  DialogTrigger,
  GridList,
  GridListItem,
  Popover,
  useDragAndDrop,
} from 'react-aria-components';
import type { OpenColumn } from '../../shared/domain/tables/table-definitions.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import list from '../ui/list.module.css';
import styles from './column-chooser.module.css';

interface ColumnChooserProps {
  /** All columns, left to right, hidden ones among them. */
  order: readonly OpenColumn[];
  visible: ReadonlySet<string>;
  onVisibleChange: (visible: ReadonlySet<string>) => void;
  onOrderChange: (order: readonly string[]) => void;
  onReset: () => void;
}

/**
 * A button that opens the list of columns: tick those to show, drag them (or Enter on the handle, then arrows) into
 * order. Ticks are not the list's own selection, since dragging one selected row would take all of them along.
 */
export function ColumnChooser({
  order,
  visible,
  onVisibleChange,
  onOrderChange,
  onReset,
}: ColumnChooserProps) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': order.find(({ id }) => id === key)?.label ?? '' })),
    onReorder: ({ keys, target }) =>
      onOrderChange(
        reordered(
          order.map(({ id }) => id),
          [...keys].map(String),
          String(target.key),
          target.dropPosition === 'after',
        ),
      ),
  });

  /** Shows a column or hides it. The last one stays: a table without columns shows nothing to go on from. */
  const toggle = (id: string) => {
    const next = visible.symmetricDifference(new Set([id]));
    if (next.size > 0) onVisibleChange(next);
  };

  return (
    <DialogTrigger>
      <Button variant="quiet" icon={Columns3}>
        Columns
      </Button>
      <Popover aria-label="Columns" className={list.popover ?? ''} offset={4} placement="bottom end">
        <div className={styles.dialog}>
          <div className={styles.header}>
            <span>
              {visible.size} of {order.length} columns
            </span>
            <Button variant="quiet" onPress={onReset}>
              Reset
            </Button>
          </div>
          <GridList
            aria-label="Columns, left to right"
            className={styles.list ?? ''}
            onAction={(key) => toggle(String(key))}
            dragAndDropHooks={dragAndDropHooks}
          >
            {order.map(({ id, label, description }) => (
              <GridListItem key={id} id={id} textValue={label} className={styles.item ?? ''}>
                <Checkbox
                  slot={null}
                  aria-label={`Show ${label}`}
                  isSelected={visible.has(id)}
                  onChange={() => toggle(id)}
                />
                <span className={styles.words}>
                  {label}
                  <span className={styles.description}>{description}</span>
                </span>
                <AriaButton slot="drag" className={styles.handle ?? ''} aria-label={`Move ${label}`}>
                  <GripVertical aria-hidden size={14} />
                </AriaButton>
              </GridListItem>
            ))}
          </GridList>
        </div>
      </Popover>
    </DialogTrigger>
  );
}

/** The order with some columns moved before or after another one. */
function reordered(
  order: readonly string[],
  moved: readonly string[],
  target: string,
  after: boolean,
): string[] {
  const rest = order.filter((id) => !moved.includes(id));
  const place = rest.indexOf(target) + (after ? 1 : 0);
  return rest.toSpliced(place, 0, ...moved);
}
