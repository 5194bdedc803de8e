import { useEffect, useEffectEvent, useState } from 'react';
import { notify } from '../app/announce.ts';
import styles from './imports.module.css';

/** Takes files that are dropped anywhere on the window, and shows that it would. */
export function ImportDropTarget({
  onDrop,
}: {
  /** What was dropped: files, and as entries the folders among them too. */
  onDrop: (files: FileList, entries: readonly FileSystemEntry[]) => void;
}) {
  const [isOver, setIsOver] = useState(false);

  const drop = useEffectEvent(({ files, items }: DataTransfer) => {
    const [first] = files;
    if (!first) return;
    if (first.name.toLowerCase().endsWith('.corroborate')) {
      notify({
        tone: 'info',
        title: 'That is a project',
        detail: `To open “${first.name}”, choose File › Open project. Dropping does not tell where the file lies.`,
      });
      return;
    }
    // Entries can be asked for now only: after the event the transfer is empty.
    const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    onDrop(files, entries);
  });

  useEffect(() => {
    // Entering a child comes before leaving its parent, so depth tells whether the pointer is still inside.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth += 1;
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setIsOver(false);
    };
    const over = (event: DragEvent) => {
      if (bringsFiles(event)) event.preventDefault();
    };
    const release = (event: DragEvent) => {
      if (!event.dataTransfer || !bringsFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setIsOver(false);
      drop(event.dataTransfer);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', release);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', release);
    };
  }, []);

  if (!isOver) return null;
  return (
    <div className={styles.dropTarget} aria-hidden>
      <p className={styles.dropWords}>Drop to import</p>
    </div>
  );
}

function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
