import { X } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../shared/contract/errors.ts';
import type { Code, Quote } from '../../shared/domain/records.ts';
import { announce } from '../app/announce.ts';
import { CodeDot } from '../reader/code-dot.tsx';
import type { CodeLookup } from '../reader/highlight-styles.ts';
import { useQuoteMutations } from '../reader/quote-mutations.ts';
import { IconButton } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { CodeFinder } from './code-finder.tsx';
import styles from './codes-field.module.css';
import { PanelSection } from './panel-section.tsx';

/** The codes of a quote: take away, find, make. */
export function CodesField({ quote, codes }: { quote: Quote; codes: CodeLookup }) {
  const { setCodes } = useQuoteMutations();
  const [error, setError] = useState<AppError | null>(null);
  const given = quote.codeIds.flatMap((id) => codes.get(id) ?? []);

  const takeAway = ({ id: codeId, name }: Code) => {
    setError(null);
    const codeIds = quote.codeIds.filter((id) => id !== codeId);
    setCodes(quote, codeIds).then(() => announce(`Code “${name}” taken away`), setError);
  };

  return (
    <PanelSection title="Codes">
      {given.length > 0 && (
        <ul className={styles.chips} aria-label="Codes of this quote">
          {given.map((code) => (
            <li key={code.id} className={styles.chip} title={code.description}>
              <CodeDot colour={code.colour} />
              <span className={styles.name}>{code.name}</span>
              <IconButton
                icon={X}
                label={`Take the code “${code.name}” away`}
                onPress={() => takeAway(code)}
              />
            </li>
          ))}
        </ul>
      )}
      <CodeFinder quote={quote} codes={codes} list="floating" />
      {error && <ErrorNotice error={error} />}
    </PanelSection>
  );
}
