import { z } from 'zod';
import { Id } from '../../domain/ids.ts';
import { mutation, query, tableNames } from '../define-procedure.ts';
import { Nothing, Path } from '../inputs.ts';
import {
  CheckReport,
  HistoryEntry,
  HistoryStatus,
  ProjectInfo,
  RecentProject,
  WorkspaceState,
} from '../values.ts';

export const projectProcedures = {
  'project.current': query(Nothing, ProjectInfo.nullable(), [
    'source',
    'document',
    'quote',
    'claim',
    'evidence',
  ]),
  'project.recent': query(Nothing, z.array(RecentProject)),
  'project.forgetRecent': mutation(z.object({ path: Path }), Nothing),
  /** Makes a project file. `sample` fills it with the sample project. Never overwrites: `project.exists`. */
  'project.create': mutation(z.object({ path: Path, sample: z.boolean().default(false) }), ProjectInfo),
  'project.open': mutation(z.object({ path: Path }), ProjectInfo),
  'project.close': mutation(Nothing, Nothing),
  /** Proves every quote against its revision, every hash and every reference. */
  'project.check': query(Nothing, CheckReport),
  'workspace.load': query(Nothing, WorkspaceState),
  'workspace.save': mutation(z.object({ state: WorkspaceState }), Nothing),
  'history.status': query(Nothing, HistoryStatus, [...tableNames]),
  /** Takes back the last step; with `stepId` only if that is the last one, else `history.overtaken`. */
  'history.undo': mutation(
    z.object({ stepId: z.number().int().optional() }),
    z.object({ label: z.string() }),
  ),
  'history.redo': mutation(Nothing, z.object({ label: z.string() })),
  /** The steps that touched a thing, newest first; all steps when `id` is null. */
  'history.list': query(
    z.object({ id: Id.nullable(), limit: z.number().int().min(1).max(1000).default(100) }),
    z.array(HistoryEntry),
    [...tableNames],
  ),
} as const;
