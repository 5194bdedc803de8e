import { useRef } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import type { Quote } from '../../shared/domain/records.ts';
import list from '../ui/list.module.css';
import { CodeDots } from './code-dots.tsx';
import { excerptOf } from './excerpt.ts';
import type { CodeLookup } from './highlight-styles.ts';
import styles from './overlap-menu.module.css';
import { linkCountOf, quoteLabel } from './quote-label.ts';

/** Where quotes overlap that were clicked on: pixels in the pane. */
export interface Overlap {
  readonly x: number;
  readonly y: number;
  readonly quotes: readonly Quote[];
}

interface OverlapMenuProps {
  overlap: Overlap;
  codes: CodeLookup;
  onChoose: (quote: Quote) => void;
  onClose: () => void;
}

/** Offers all the quotes at one place. */
export function OverlapMenu({ overlap, codes, onChoose, onClose }: OverlapMenuProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const label = `${overlap.quotes.length} quotes here`;
  return (
    <>
      <div ref={anchor} className={styles.anchor} style={{ left: overlap.x, top: overlap.y }} />
      <Popover
        aria-label={label}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        placement="bottom start"
        offset={10}
        className={list.popover ?? ''}
      >
        <Menu
          aria-label={label}
          autoFocus="first"
          className={list.list ?? ''}
          onAction={(id) => {
            const quote = overlap.quotes.find((candidate) => candidate.id === id);
            if (quote) onChoose(quote);
            onClose();
          }}
        >
          {overlap.quotes.map((quote) => (
            <MenuItem
              key={quote.id}
              id={quote.id}
              textValue={quoteLabel(quote, codes)}
              className={list.item ?? ''}
            >
              <CodeDots quote={quote} codes={codes} />
              <span className={list.itemText}>{excerptOf(quote.exact, 56)}</span>
              {quote.links.length > 0 && <span className={styles.links}>{linkCountOf(quote)}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
