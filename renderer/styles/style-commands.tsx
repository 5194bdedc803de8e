import { useCommand } from '../app/commands.ts';
import { StyleDialog } from './style-dialog.tsx';
import { useStyleDialog } from './style-dialog-store.ts';

/** Registers the command about citation styles and shows their dialog. Mounted once. */
export function StyleCommands() {
  const { scope, open, close } = useStyleDialog();
  useCommand('styles.choose', () => open('project'));
  return scope && <StyleDialog scope={scope} onClose={close} />;
}
