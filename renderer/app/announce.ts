import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';
import { create } from 'zustand';

/** A short message that floats above the workbench and goes by itself, unless it tells of an error. */
export interface Notice {
  readonly tone: 'info' | 'success' | 'error';
  readonly title: string;
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Milliseconds; pointing at the message or focusing it stops the clock. */
const noticeLifetime = 6000;
const noticeWithActionLifetime = 10_000;

export const noticeQueue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/**
 * Shows a toast. Screen readers read it out. Errors stay until they are closed. One that is shown already with the
 * same words gives way, so that a problem met twice stands there once.
 * @returns a function that takes it away
 */
export function notify(notice: Notice, onClose: () => void = () => {}): () => void {
  for (const { key, content } of noticeQueue.visibleToasts) {
    if (content.title === notice.title && content.detail === notice.detail) noticeQueue.close(key);
  }
  const timeout = notice.action ? noticeWithActionLifetime : noticeLifetime;
  const key = noticeQueue.add(notice, { onClose, ...(notice.tone === 'error' ? {} : { timeout }) });
  return () => noticeQueue.close(key);
}

/** The last announcement; `count` tells two equal announcements apart. */
export const useAnnouncement = create<{ readonly text: string; readonly count: number }>()(() => ({
  text: '',
  count: 0,
}));

/** Says something to people who use a screen reader, when it is their turn (a polite live region). */
export function announce(text: string): void {
  useAnnouncement.setState(({ count }) => ({ text, count: count + 1 }));
}
