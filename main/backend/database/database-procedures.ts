import type { ProcedureName } from '../../../shared/contract/procedures.ts';
import { anchoringHandlers } from '../anchoring/anchoring-handlers.ts';
import { claimHandlers } from '../claims/claim-handlers.ts';
import { codeHandlers } from '../codes/code-handlers.ts';
import { documentHandlers } from '../documents/document-handlers.ts';
import { evidenceHandlers } from '../evidence/evidence-handlers.ts';
import { mediaHandlers } from '../media/media-handlers.ts';
import { memoHandlers } from '../memos/memo-handlers.ts';
import { originHandlers } from '../origins/origin-handlers.ts';
import { personHandlers } from '../people/person-handlers.ts';
import { speakerHandlers } from '../people/speaker-handlers.ts';
import { projectHandlers } from '../project/project-handlers.ts';
import { codingHandlers } from '../quotes/coding-handlers.ts';
import { quoteHandlers } from '../quotes/quote-handlers.ts';
import { reshapeHandlers } from '../quotes/reshape-handlers.ts';
import { searchHandlers } from '../search/search-handlers.ts';
import { sourceHandlers } from '../sources/source-handlers.ts';
import { projectStyleHandlers } from '../styles/project-style-handlers.ts';
import { tableUpdateHandlers } from '../table-updates/table-update-handlers.ts';
import { tableViewHandlers } from '../tables/table-view-handlers.ts';

/** Every procedure that only needs the project, and runs in the database worker. */
export const databaseHandlers = {
  ...projectHandlers,
  ...sourceHandlers,
  ...originHandlers,
  ...documentHandlers,
  ...anchoringHandlers,
  ...quoteHandlers,
  ...reshapeHandlers,
  ...codingHandlers,
  ...personHandlers,
  ...speakerHandlers,
  ...codeHandlers,
  ...claimHandlers,
  ...evidenceHandlers,
  ...mediaHandlers,
  ...memoHandlers,
  ...searchHandlers,
  ...projectStyleHandlers,
  ...tableViewHandlers,
  ...tableUpdateHandlers,
} as const;

export type DatabaseProcedure = keyof typeof databaseHandlers | 'history.undo' | 'history.redo';
export type MainProcedure = Exclude<ProcedureName, DatabaseProcedure>;
