import { useConnection } from '../transport/react.tsx';
import styles from './connection-banner.module.css';

const messages = {
  lost: 'Connection to Corroborate lost. Reconnecting… Nothing you typed is lost.',
  unreachable:
    'Corroborate does not answer. It may have been stopped: start it again and open the address it shows. Everything that was saved is kept; this page goes on trying.',
  refused:
    'Corroborate no longer accepts this page, because it was started anew. Open the address it shows now. Everything that was saved is kept; copy what you typed since.',
} as const;

/** Says that the line to the backend is lost, and what to do when it does not come back. */
export function ConnectionBanner() {
  const { state, problem } = useConnection();
  if (state !== 'lost') return null;
  return (
    <div role="status" className={styles.banner}>
      {messages[problem ?? 'lost']}
    </div>
  );
}
