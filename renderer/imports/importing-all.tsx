import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { type ImportItem, isSettled } from './import-queue.ts';

/** How far importing all as found has come. */
export function ImportingAll({ items }: { items: readonly ImportItem[] }) {
  const done = items.filter((item) => isSettled(item) || item.state.status === 'failed').length;
  return <Progress label={`${done} of ${items.length} done`} value={done / items.length} />;
}

export function ImportingAllButtons({ onStop }: { onStop: () => void }) {
  return <Button onPress={onStop}>Stop</Button>;
}
