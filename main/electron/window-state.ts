import { readFileSync } from 'node:fs';
import { sync as writeFileAtomicSync } from 'write-file-atomic';
import { z } from 'zod';

/** A place on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WindowState = z.object({
  bounds: z
    .object({ x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() })
    .nullable(),
  maximised: z.boolean(),
});
/** How the window stood when it was closed. `bounds` are those it has when not maximised; null lets the system choose. */
export type WindowState = z.infer<typeof WindowState>;

export const minimumSize = { width: 800, height: 560 } as const;
export const defaultSize = { width: 1360, height: 880 } as const;

/** How much of the window, in each direction, must be on a display for its place to be kept. */
const visiblePart = 120;

const fresh: WindowState = { bounds: null, maximised: false };

/** Reads the remembered state. A file that is missing or spoilt is no loss: the window starts afresh. */
export function readWindowState(file: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return fresh;
  }
}

/**
 * Writes the state whole or not at all. Written synchronously, while the window closes; a full disk must not keep it
 * open, so a failure is let go.
 */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileAtomicSync(file, `${JSON.stringify(state)}\n`);
  } catch {
    // The window starts afresh next time.
  }
}

/** The state fitted to the displays there are now: at least the smallest size, at most the display's, and within reach. */
export function fitToDisplays(state: WindowState, workAreas: readonly Rectangle[]): WindowState {
  const { bounds } = state;
  if (!bounds) return state;
  const area = workAreas.find((candidate) => isWithinReach(bounds, candidate));
  if (!area) return { ...state, bounds: null };
  const width = Math.min(Math.max(bounds.width, minimumSize.width), area.width);
  const height = Math.min(Math.max(bounds.height, minimumSize.height), area.height);
  // A window made narrower keeps its left edge, which may have been far out.
  const x = Math.min(Math.max(bounds.x, area.x + visiblePart - width), area.x + area.width - visiblePart);
  return { ...state, bounds: { x, y: bounds.y, width, height } };
}

/** Whether the title bar can be reached with the mouse: its top edge and a part of its width are on the display. */
function isWithinReach(window: Rectangle, area: Rectangle): boolean {
  const overlap = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return overlap >= visiblePart && window.y >= area.y && window.y <= area.y + area.height - visiblePart;
}
