import { useImportQueue } from './import-queue.ts';
import { ImportSession } from './import-session.tsx';

/** Shows what was found in each document brought in, and asks what to do with it. Mounted once. */
export function ImportDialog() {
  const first = useImportQueue((state) => state.items[0]);
  return first ? <ImportSession key={first.id} /> : null;
}
