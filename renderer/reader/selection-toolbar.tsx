import { Highlighter, Link2, type LucideIcon, NotebookPen, Quote, Tag, UserRound } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { type CommandName, commandOf } from '../../shared/domain/commands.ts';
import { useCommandKeys } from '../app/command-keys.ts';
import { runCommand } from '../app/commands.ts';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/keys.tsx';
import { Tooltip, TooltipTrigger } from '../ui/tooltip.tsx';
import { type Box, type Placement, placePopover } from './popover-placement.ts';
import styles from './selection-toolbar.module.css';
import type { TextSelection, TextSurface } from './text-surface.ts';

const actions = [
  { command: 'quotes.create', icon: Highlighter },
  { command: 'quotes.code', icon: Tag },
  { command: 'quotes.linkToClaim', icon: Link2 },
  { command: 'quotes.attribute', icon: UserRound },
  { command: 'quotes.memo', icon: NotebookPen },
  { command: 'quotes.copyCitation', icon: Quote },
] as const satisfies readonly { command: CommandName; icon: LucideIcon }[];

interface SelectionToolbarProps {
  surface: TextSurface;
  selection: TextSelection;
  /** What the text scrolls in; the toolbar's own parent is the pane around it. */
  scroller: RefObject<HTMLElement | null>;
}

/** What can be done with the words selected by mouse. Beside the selection, never over it; else docked under the text. */
export function SelectionToolbar({ surface, selection, scroller }: SelectionToolbarProps) {
  const frame = useRef<HTMLDivElement>(null);
  const placement = usePlacement(surface, selection, scroller, frame);
  const floating = placement && placement.side !== 'docked';
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-side={placement?.side ?? 'docked'}
      style={floating ? { left: placement.left, top: placement.top } : {}}
    >
      <Toolbar aria-label="Selected words" className={styles.toolbar ?? ''}>
        {actions.map(({ command, icon }) => (
          <Action key={command} command={command} icon={icon} />
        ))}
      </Toolbar>
    </div>
  );
}

/** An icon and its key; what it does stands in the tooltip. */
function Action({ command, icon }: { command: CommandName; icon: LucideIcon }) {
  const { label } = commandOf(command);
  const keys = useCommandKeys()(command);
  return (
    <TooltipTrigger>
      <Button
        variant="quiet"
        icon={icon}
        preventFocusOnPress
        aria-label={label}
        onPress={() => runCommand(command)}
      >
        {keys && (
          <span className={styles.keys}>
            <Keys keys={keys} />
          </span>
        )}
      </Button>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}

/** Placed again while the text scrolls or the pane changes its size. */
function usePlacement(
  surface: TextSurface,
  selection: TextSelection,
  scroller: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
): Placement | null {
  const [placement, setPlacement] = useState<Placement | null>(null);
  useLayoutEffect(() => {
    const view = scroller.current;
    const toolbar = frame.current?.firstElementChild;
    if (!view || !toolbar) return;
    const place = () => setPlacement(placementIn(view, surface, selection, toolbar.getBoundingClientRect()));
    place();
    view.addEventListener('scroll', place, { passive: true });
    const observer = new ResizeObserver(place);
    observer.observe(view);
    return () => {
      view.removeEventListener('scroll', place);
      observer.disconnect();
    };
  }, [surface, selection, scroller, frame]);
  return placement;
}

/** The placement in the coordinates of the pane, within what can be seen of the text. */
function placementIn(
  scroller: HTMLElement,
  surface: TextSurface,
  selection: TextSelection,
  size: DOMRect,
): Placement {
  const view = scroller.getBoundingClientRect();
  const origin = scroller.offsetParent?.getBoundingClientRect() ?? view;
  const start = Math.min(selection.anchor, selection.focus);
  const end = Math.max(selection.anchor, selection.focus);
  const inPane = (box: DOMRect): Box => ({
    left: box.left - origin.left,
    top: box.top - origin.top,
    right: box.right - origin.left,
    bottom: box.bottom - origin.top,
  });
  const lines = [...(surface.range({ start, end })?.getClientRects() ?? [])].map(inPane);
  return placePopover(lines, size, inPane(view));
}
