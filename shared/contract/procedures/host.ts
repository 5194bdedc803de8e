import { z } from 'zod';
import { tableFormats } from '../../domain/table-formats.ts';
import { mutation, query } from '../define-procedure.ts';
import { Nothing, Path, withoutZero } from '../inputs.ts';
import { AppSettings, FileEntry, HostDescription } from '../values.ts';

export const hostProcedures = {
  'host.describe': query(Nothing, HostDescription),
  'host.showOpenDialog': mutation(
    z.object({
      title: z.string(),
      kind: z.enum(['project', 'documents', 'folder', 'media', 'style', 'view']),
      startIn: z.string().optional(),
    }),
    z.object({ paths: z.array(z.string()) }),
  ),
  'host.showSaveDialog': mutation(
    z.object({
      title: z.string(),
      suggestedPath: z.string(),
      kind: z.enum(['project', ...tableFormats, 'ris', 'bib', 'json', 'original', 'view']),
    }),
    z.object({ path: z.string().nullable() }),
  ),
  'host.openExternal': mutation(z.object({ url: z.string().max(4096) }), Nothing),
  'settings.get': query(Nothing, AppSettings),
  'settings.update': mutation(AppSettings.partial(), AppSettings),
  /** Lists a folder for the interface's own file chooser; hidden files are left out. */
  'files.listFolder': query(
    z.object({ path: Path.nullable(), extensions: z.array(z.string()).default([]) }),
    z.object({
      path: z.string(),
      parent: z.string().nullable(),
      entries: z.array(FileEntry),
      places: z.array(z.object({ label: z.string(), path: z.string() })),
    }),
  ),
  'files.createFolder': mutation(
    z.object({
      parent: Path,
      name: z.string().min(1).max(255).refine(withoutZero, 'A name cannot hold a zero character'),
    }),
    z.object({ path: z.string() }),
  ),
} as const;
