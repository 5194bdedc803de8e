import { Printer, X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { DocumentRecord, Quote } from '../../../shared/domain/records.ts';
import { useCommand } from '../../app/commands.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { isApple } from '../../ui/key-names.ts';
import type { CodeLookup } from '../highlight-styles.ts';
import type { IntervalIndex } from '../interval-index.ts';
import styles from './print-view.module.css';
import { PrintedDocument } from './printed-document.tsx';

interface PrintViewProps {
  document: DocumentRecord;
  index: IntervalIndex<Quote>;
  codes: CodeLookup;
}

/** The command that shows the document as it will be printed, quotes and notes included, and prints it. */
export function PrintView({ document, index, codes }: PrintViewProps) {
  const [isOpen, setIsOpen] = useState(false);
  useCommand('reader.print', () => setIsOpen(true));
  const desk = useRef<HTMLElement>(null);
  const close = () => setIsOpen(false);
  const print = () => {
    window.print();
    // The button was not on the paper, and what is not shown loses the focus.
    desk.current?.focus();
  };
  /** The keys that led here print. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'p' || !(isApple ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    print();
  };
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={setIsOpen} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <div className={styles.keys} onKeyDownCapture={onKeyDown}>
          <Dialog data-modal className={styles.dialog ?? ''}>
            <div className={styles.bar}>
              <Heading slot="title" level={2} className={styles.title ?? ''}>
                Print
              </Heading>
              <span className={styles.explanation}>
                Quotes are marked and numbered; what is known about them stands beside them.
              </span>
              <Button variant="primary" icon={Printer} autoFocus onPress={print}>
                Print…
              </Button>
              <IconButton icon={X} label="Close" onPress={close} />
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard needs to get at that. */}
            <section ref={desk} className={styles.desk} tabIndex={0} aria-label="What will be printed">
              <PrintedDocument document={document} index={index} codes={codes} />
            </section>
          </Dialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}
