import { X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button, IconButton } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { noticeQueue, useAnnouncement } from './announce.ts';
import styles from './notices.module.css';

/** Where toasts appear and announcements are read out. Mounted once. */
export function Notices() {
  return (
    <>
      <ToastRegion queue={noticeQueue} className={styles.region ?? ''}>
        {({ toast }) => (
          <Toast toast={toast} className={classNames(styles.toast, styles[toast.content.tone])}>
            <ToastContent className={styles.content}>
              <Text slot="title" className={styles.title}>
                {toast.content.title}
              </Text>
              {toast.content.detail && (
                <Text slot="description" className={styles.detail}>
                  {toast.content.detail}
                </Text>
              )}
            </ToastContent>
            <NoticeAction toastKey={toast.key} action={toast.content.action} />
            <IconButton icon={X} label="Close" onPress={() => noticeQueue.close(toast.key)} />
          </Toast>
        )}
      </ToastRegion>
      <LiveRegion />
    </>
  );
}

interface NoticeActionProps {
  toastKey: string;
  action: { readonly label: string; readonly run: () => void } | undefined;
}

function NoticeAction({ toastKey, action }: NoticeActionProps) {
  if (!action) return null;
  return (
    <Button
      onPress={() => {
        action.run();
        noticeQueue.close(toastKey);
      }}
    >
      {action.label}
    </Button>
  );
}

/**
 * A new element for each announcement, so that the same words are read again. The attribute keeps React Aria from
 * silencing it, with the rest of the page, while a dialog is open.
 */
function LiveRegion() {
  const { text, count } = useAnnouncement();
  return (
    <div aria-live="polite" data-live-announcer="true" className={styles.liveRegion}>
      <span key={count}>{text}</span>
    </div>
  );
}
