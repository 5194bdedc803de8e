import { AppError } from '../../shared/contract/errors.ts';
import { notify } from '../app/announce.ts';
import { useCommand } from '../app/commands.ts';
import { useFileDialogs } from '../host/file-dialogs.ts';
import { useBackend } from '../transport/react.tsx';

export interface Attaching {
  /** Asks for a file and attaches it; the text's beginning stays where it was told to be. */
  choose(offset?: number): Promise<void>;
  /** Attaches a file or, without `path`, the recording that is there or was found. */
  attach(recording: { path?: string; offset?: number }): Promise<void>;
  detach(): Promise<void>;
}

/** Attaching and detaching a document's recording, and the commands for it. */
export function useAttaching(documentId: string, { hasRecording }: { hasRecording: boolean }): Attaching {
  const client = useBackend();
  const dialogs = useFileDialogs();

  const saying = async (title: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (thrown) {
      const detail = thrown instanceof AppError ? thrown.message : String(thrown);
      notify({ tone: 'error', title, detail });
    }
  };
  const attach = ({ path, offset = 0 }: { path?: string; offset?: number }) =>
    saying('The recording was not attached', () =>
      client.call('media.attach', { documentId, ...(path && { path }), offset: Math.round(offset) }),
    );
  const choose = (offset = 0) =>
    saying('The recording was not attached', async () => {
      const path = await dialogs.chooseRecording();
      if (path !== null) await attach({ path, offset });
    });
  const detach = () =>
    saying('The recording was not detached', () => client.call('media.detach', { documentId }));

  useCommand('media.attach', () => void choose());
  useCommand('media.detach', hasRecording ? () => void detach() : null);
  return { choose, attach, detach };
}
