import { z } from 'zod';
import { Id } from '../domain/ids.ts';
import { TableName } from './define-procedure.ts';
import { AppSettings, HistoryStatus, ProjectInfo } from './values.ts';

/** What the backend tells every connected interface without being asked. */
export const events = {
  /** A mutation, undo or redo was committed. */
  'project.didChange': z.object({
    tables: z.array(TableName),
    /** The quotes made, changed or taken away, so that a list of thousands need not be read anew; null for very many. */
    quoteIds: z.array(Id).nullable(),
    history: HistoryStatus,
  }),
  /** A project was opened, or closed (null). */
  'project.didSwitch': z.object({ project: ProjectInfo.nullable(), history: HistoryStatus }),
  /** The settings of this computer's user were changed. */
  'settings.didChange': z.object({ settings: AppSettings }),
  'job.didProgress': z.object({
    jobId: z.uuid(),
    done: z.number(),
    total: z.number().nullable(),
    label: z.string(),
  }),
  /** The person chose a command in the native menu. */
  'host.didChooseCommand': z.object({ command: z.string() }),
  /** Files were handed to the app by the operating system (double-click, second instance). */
  'host.didReceiveFile': z.object({ path: z.string() }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}
