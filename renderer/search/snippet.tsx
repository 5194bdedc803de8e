import type { SearchHit } from '../../shared/contract/values.ts';
import styles from './snippet.module.css';

/** The words around a match, the match marked. */
export function Snippet({ parts }: { parts: SearchHit['snippet'] }) {
  return parts.map(({ text, match }, place) => {
    const key = `${place} ${text}`;
    return match ? (
      <mark key={key} className={styles.match}>
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
