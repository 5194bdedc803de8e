import type { Quote } from '../../shared/domain/records.ts';
import { CodeDot } from './code-dot.tsx';
import styles from './code-dots.module.css';
import type { CodeLookup } from './highlight-styles.ts';

/** The colours of a quote's codes as dots; a hollow one when it has none. For the eye only: names go elsewhere. */
export function CodeDots({ quote, codes }: { quote: Pick<Quote, 'codeIds'>; codes: CodeLookup }) {
  const known = quote.codeIds.flatMap((id) => codes.get(id) ?? []);
  return (
    <span className={styles.dots} aria-hidden>
      {known.length === 0 && <span className={styles.dot} />}
      {known.map((code) => (
        <CodeDot key={code.id} colour={code.colour} />
      ))}
    </span>
  );
}
