import type { Source } from '../../shared/domain/records.ts';
import { useOriginEditor } from '../origins/origin-editor-store.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import styles from './source-editor.module.css';

/** Whether the source counts as independent, and the way to say otherwise. */
export function OriginOfSource({ source: { id, origin } }: { source: Source }) {
  const { data: origins } = useProcedure('origins.list', {});
  const edit = useOriginEditor((state) => state.edit);
  const others = (origins?.find((one) => one.id === origin?.id)?.sourceIds.length ?? 1) - 1;
  return (
    <div className={styles.origin}>
      <p>
        {origin
          ? `Origin: “${origin.name}”. Counts as one with ${others === 1 ? 'one other source' : `${others} other sources`}.`
          : 'Counts as an independent source.'}
      </p>
      <Button onPress={() => edit(id)}>{origin ? 'Change…' : 'Same origin as…'}</Button>
    </div>
  );
}
