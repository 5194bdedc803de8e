import { useEffect } from 'react';
import type { PanelImperativeHandle } from 'react-resizable-panels';
import { create } from 'zustand';
import { announce } from './announce.ts';
import { useCommand } from './commands.ts';
import { useWorkbench } from './workbench-store.ts';

/** Whether nothing but the text is shown. Not remembered: after a restart everything is where it was. */
export const useFocusMode = create<{ readonly isOn: boolean }>()(() => ({ isOn: false }));

export function leaveFocusMode(): void {
  if (!useFocusMode.getState().isOn) return;
  useFocusMode.setState({ isOn: false });
  announce('Focus mode left');
}

interface PaneRef {
  readonly current: PanelImperativeHandle | null;
}

/**
 * The command that puts away everything but the text, and Escape, which brings it back once nothing else has a use for
 * it. Another view, or no document, ends it.
 */
export function useFocusModeCommand(panes: readonly PaneRef[]): void {
  const isOn = useFocusMode((state) => state.isOn);
  const hasDocument = useWorkbench((state) => state.documentId !== null);

  const enter = () => {
    useFocusMode.setState({ isOn: true });
    announce('Focus mode: Escape leaves it');
  };
  useCommand('view.focusMode', hasDocument ? () => (isOn ? leaveFocusMode() : enter()) : null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the panes are the same ones all the time.
  useEffect(() => {
    if (!isOn) return;
    const putAway = panes.filter(({ current }) => current && !current.isCollapsed());
    for (const { current } of putAway) current?.collapse();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leaveFocusMode();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      for (const { current } of putAway) if (current?.isCollapsed()) current.expand();
    };
  }, [isOn]);

  useEffect(() => {
    if (!hasDocument) leaveFocusMode();
  }, [hasDocument]);
  useEffect(() => leaveFocusMode, []);
}
