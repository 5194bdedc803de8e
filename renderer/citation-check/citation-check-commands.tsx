import { useCommand } from '../app/commands.ts';
import { CitationCheckDialog } from './citation-check-dialog.tsx';
import { useCitationCheck } from './citation-check-store.ts';

/** Registers the command that checks citations and shows its dialog. Mounted once. */
export function CitationCheckCommands() {
  const { scope, open, close } = useCitationCheck();
  useCommand('citations.check', () => open({ cited: null, sourceIds: null }));
  return scope && <CitationCheckDialog scope={scope} onClose={close} />;
}
