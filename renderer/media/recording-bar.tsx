import { useMemo, useState } from 'react';
import type { DocumentRecord } from '../../shared/domain/records.ts';
import { useProcedure } from '../transport/react.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/error-notice.tsx';
import { type Attaching, useAttaching } from './attach-recording.ts';
import styles from './player-bar.module.css';
import { type PlayedText, PlayerBar } from './player-bar.tsx';

interface RecordingBarProps extends PlayedText {
  document: DocumentRecord;
}

/** The line below an interview's text: its recording, or one that may be it. Nothing for documents without either. */
export function RecordingBar({ document, ...text }: RecordingBarProps) {
  const media = useProcedure('media.get', { documentId: document.id });
  const { recording = null, found = null } = media.data ?? {};
  const attaching = useAttaching(document.id, { hasRecording: recording !== null });
  const [refused, setRefused] = useState<string | null>(null);
  // A file that came back is tried anew.
  const key = useMemo(() => `${recording?.folder}/${recording?.name} ${recording?.isThere}`, [recording]);
  if (recording?.isThere) {
    return <PlayerBar key={key} document={document} recording={recording} attaching={attaching} {...text} />;
  }
  if (recording) return <MissingRecording {...recording} attaching={attaching} />;
  if (!found || found.name === refused) return null;
  return (
    <div className={styles.notice}>
      <Notice
        actions={
          <>
            <Button onPress={() => setRefused(found.name)}>Not this one</Button>
            <Button variant="primary" onPress={() => void attaching.attach({})}>
              Attach
            </Button>
          </>
        }
      >
        “{found.name}” lies beside this project. Is it the recording of this interview?
      </Notice>
    </div>
  );
}

interface MissingRecordingProps {
  name: string;
  folder: string;
  offset: number;
  isOnServer: boolean;
  attaching: Attaching;
}

function MissingRecording({ name, folder, offset, isOnServer, attaching }: MissingRecordingProps) {
  return (
    <div className={styles.notice}>
      <Notice
        tone="warning"
        actions={
          <>
            <Button onPress={() => void attaching.detach()}>Detach</Button>
            <Button variant="primary" onPress={() => void attaching.choose(offset)}>
              Choose the file…
            </Button>
          </>
        }
      >
        {isOnServer
          ? `The recording “${name}” is on a server, ${folder}, which is not asked for it: whoever made this project could have named any. Choose a copy on this computer.`
          : `The recording “${name}” is not in ${folder} any more. The text and its times are as they were.`}
      </Notice>
    </div>
  );
}
