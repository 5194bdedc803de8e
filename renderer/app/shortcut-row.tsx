import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type CommandName, commandOf, commands } from '../../shared/domain/commands.ts';
import { isAccelerator, keysOf, type Shortcuts } from '../../shared/domain/shortcuts.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { isApple, keyNames } from '../ui/key-names.ts';
import { Keys } from '../ui/keys.tsx';
import { acceleratorOf } from './accelerators.ts';
import { announce } from './announce.ts';
import styles from './shortcut-help.module.css';

interface ShortcutRowProps {
  name: CommandName;
  shortcuts: Shortcuts;
  /** Whether the next keys pressed become this command's. */
  isChanging: boolean;
  onStart: () => void;
  onEnd: () => void;
  onChange: (changesOf: (now: Shortcuts) => Shortcuts) => void;
}

/** What stands in the way of the keys pressed. */
type Obstacle =
  | { readonly kind: 'taken'; readonly keys: string; readonly holder: CommandName }
  | { readonly kind: 'impossible'; readonly keys: string };

/** A command, its keys, and what it takes to give it others. */
export function ShortcutRow({ name, shortcuts, isChanging, onStart, onEnd, onChange }: ShortcutRowProps) {
  const { label } = commandOf(name);
  const keys = keysOf(name, shortcuts);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const isChanged = name in shortcuts;

  const give = (given: string | null, takenFrom: CommandName | null) => {
    onChange((now) => withKeys(takenFrom ? withKeys(now, takenFrom, null) : now, name, given));
    announce(given === null ? `No keys for ${label}` : `${keyNames(given).join(' ')} for ${label}`);
    setObstacle(null);
    onEnd();
  };
  const cancel = () => {
    setObstacle(null);
    onEnd();
  };
  const reset = () => {
    const own = commandOf(name).keys;
    const holder = own && holderOf(own, name, shortcuts);
    if (!holder) {
      onChange((now) => withoutChange(now, name));
      return;
    }
    onStart();
    setObstacle({ kind: 'taken', keys: own, holder });
  };
  useKeyPress(isChanging && obstacle?.kind !== 'taken', (pressed) => {
    if (pressed === null) return cancel();
    const holder = holderOf(pressed, name, shortcuts);
    if (!isFree(pressed)) setObstacle({ kind: 'impossible', keys: pressed });
    else if (holder) setObstacle({ kind: 'taken', keys: pressed, holder });
    else give(pressed, null);
  });

  return (
    <>
      <div className={styles.shortcut}>
        <span>{label}</span>
        <span className={styles.keysOf}>
          {isChanged && !isChanging && (
            <IconButton icon={RotateCcw} label={`Reset the keys for “${label}”`} onPress={reset} />
          )}
          <Button
            variant="quiet"
            aria-label={`Keys for “${label}”: ${keys ? keyNames(keys).join(' ') : 'none'}`}
            onPress={onStart}
          >
            {obstacle?.kind === 'taken' ? (
              <Keys keys={obstacle.keys} />
            ) : isChanging ? (
              'Press keys…'
            ) : keys ? (
              <Keys keys={keys} />
            ) : (
              <span className={styles.none}>–</span>
            )}
          </Button>
        </span>
      </div>
      {isChanging && (
        <div className={styles.question} role="alert">
          <p>{obstacle ? obstacleInWords(obstacle) : 'Press the new keys, or Escape to leave it.'}</p>
          {obstacle?.kind === 'taken' ? (
            <Button variant="primary" autoFocus onPress={() => give(obstacle.keys, obstacle.holder)}>
              Take them
            </Button>
          ) : (
            keys && <Button onPress={() => give(null, null)}>No keys</Button>
          )}
          <Button onPress={cancel}>Cancel</Button>
        </div>
      )}
    </>
  );
}

/** Hears the next keys, before anything else does: an accelerator, or null for Escape. */
function useKeyPress(isListening: boolean, onPress: (keys: string | null) => void): void {
  const latest = useRef(onPress);
  latest.current = onPress;
  useEffect(() => {
    if (!isListening) return;
    const listen = (event: KeyboardEvent) => {
      // Buttons are reached and pressed as ever.
      if (event.key === 'Tab' || (isPlainEnter(event) && event.target instanceof HTMLButtonElement)) return;
      const keys = event.key === 'Escape' ? null : acceleratorOf(event, isApple);
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape' || keys !== null) latest.current(keys);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [isListening]);
}

function isPlainEnter({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key === 'Enter' && !ctrlKey && !metaKey && !altKey && !shiftKey;
}

/** Copying, cutting, pasting and selecting all belong to the system. */
const systemKeys = new Set(['CmdOrCtrl+C', 'CmdOrCtrl+X', 'CmdOrCtrl+V', 'CmdOrCtrl+A']);

function isFree(keys: string): boolean {
  return isAccelerator(keys) && !systemKeys.has(keys);
}

function holderOf(keys: string, except: CommandName, shortcuts: Shortcuts): CommandName | undefined {
  return (Object.keys(commands) as CommandName[]).find(
    (other) => other !== except && keysOf(other, shortcuts) === keys,
  );
}

function obstacleInWords(obstacle: Obstacle): string {
  const keys = keyNames(obstacle.keys).join(' ');
  return obstacle.kind === 'taken'
    ? `${keys} belongs to “${commandOf(obstacle.holder).label}”, which would have no keys then.`
    : `${keys} cannot be a command’s: it moves the caret, or belongs to the system. Press others.`;
}

/** The settings with other keys for a command. Those it has at first need not be kept. */
function withKeys(shortcuts: Shortcuts, name: CommandName, keys: string | null): Shortcuts {
  if (keys === (commandOf(name).keys ?? null)) return withoutChange(shortcuts, name);
  return { ...shortcuts, [name]: keys };
}

function withoutChange(shortcuts: Shortcuts, name: CommandName): Shortcuts {
  const { [name]: _, ...others } = shortcuts;
  return others;
}
