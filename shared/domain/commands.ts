/**
 * Every command a person can give, named once: the palette, the native menu, the menu bar of browser mode and the
 * shortcuts all show the same label and keys. Keys are written as Electron accelerators; `CmdOrCtrl` is Cmd on macOS.
 */
interface Command {
  readonly label: string;
  readonly keys?: string;
  /** Only meaningful while a project is open. */
  readonly needsProject?: boolean;
}

export const commands = {
  'project.create': { label: 'New project…', keys: 'CmdOrCtrl+Shift+N' },
  'project.open': { label: 'Open project…', keys: 'CmdOrCtrl+O' },
  'project.createSample': { label: 'Open the sample project…' },
  'project.close': { label: 'Close project', needsProject: true },
  'project.check': { label: 'Check project', needsProject: true },
  'imports.files': { label: 'Import files…', keys: 'CmdOrCtrl+I', needsProject: true },
  'imports.paste': { label: 'Import pasted text…', keys: 'CmdOrCtrl+Shift+V', needsProject: true },
  'claims.import': { label: 'Import claims from a table…', needsProject: true },
  'exports.evidence': { label: 'Export evidence table…', keys: 'CmdOrCtrl+E', needsProject: true },
  'history.undo': { label: 'Undo', keys: 'CmdOrCtrl+Z', needsProject: true },
  'history.redo': { label: 'Redo', keys: 'CmdOrCtrl+Shift+Z', needsProject: true },
  'view.read': { label: 'Read', keys: 'CmdOrCtrl+1', needsProject: true },
  'view.claims': { label: 'Claims', keys: 'CmdOrCtrl+2', needsProject: true },
  'view.tables': { label: 'Tables', keys: 'CmdOrCtrl+3', needsProject: true },
  'view.search': { label: 'Search', keys: 'CmdOrCtrl+Shift+F', needsProject: true },
  'view.codebook': { label: 'Codebook', keys: 'CmdOrCtrl+4', needsProject: true },
  'view.toggleLibrary': { label: 'Show or hide the library', keys: 'CmdOrCtrl+B', needsProject: true },
  'view.toggleInspector': { label: 'Show or hide the inspector', keys: 'CmdOrCtrl+J', needsProject: true },
  'view.focusMode': { label: 'Focus mode', keys: 'CmdOrCtrl+Shift+J', needsProject: true },
  'library.filter': { label: 'Filter the library', keys: 'CmdOrCtrl+L', needsProject: true },
  'app.palette': { label: 'Command palette…', keys: 'CmdOrCtrl+K' },
  'app.theme.system': { label: 'Theme: follow the system' },
  'app.theme.light': { label: 'Theme: light' },
  'app.theme.dark': { label: 'Theme: dark' },
  'app.shortcuts': { label: 'Keyboard shortcuts', keys: 'CmdOrCtrl+/' },
  'app.about': { label: 'About Corroborate' },
  'quotes.create': { label: 'Make quote', keys: 'Q', needsProject: true },
  'quotes.code': { label: 'Code quote…', keys: 'C', needsProject: true },
  'quotes.linkToClaim': { label: 'Link quote to claim…', keys: 'L', needsProject: true },
  'quotes.attribute': { label: 'Attribute quote…', keys: 'A', needsProject: true },
  'quotes.comment': { label: 'Comment on quote', keys: 'Enter', needsProject: true },
  'quotes.memo': { label: 'Write memo on quote', keys: 'M', needsProject: true },
  'quotes.remove': { label: 'Remove quote', keys: 'Delete', needsProject: true },
  'quotes.extendEnd': { label: 'Take a word in at the end', keys: 'E', needsProject: true },
  'quotes.shrinkEnd': { label: 'Leave a word out at the end', keys: 'Shift+E', needsProject: true },
  'quotes.extendStart': { label: 'Take a word in at the beginning', keys: 'B', needsProject: true },
  'quotes.shrinkStart': { label: 'Leave a word out at the beginning', keys: 'Shift+B', needsProject: true },
  'quotes.setToSelection': { label: 'Set quote to selection', keys: 'Shift+Q', needsProject: true },
  'quotes.mergeWithNext': { label: 'Merge with next quote', keys: 'J', needsProject: true },
  'quotes.split': { label: 'Split quote at caret', keys: 'Shift+J', needsProject: true },
  'quotes.previous': { label: 'Previous quote', keys: '[', needsProject: true },
  'quotes.next': { label: 'Next quote', keys: ']', needsProject: true },
  'reader.find': { label: 'Find in document…', keys: 'CmdOrCtrl+F', needsProject: true },
  'reader.findNext': { label: 'Find next', keys: 'F3', needsProject: true },
  'reader.findPrevious': { label: 'Find previous', keys: 'Shift+F3', needsProject: true },
  'reader.settings': { label: 'Reading settings…', needsProject: true },
  'reader.largerText': { label: 'Larger text', keys: 'Plus', needsProject: true },
  'reader.smallerText': { label: 'Smaller text', keys: '-', needsProject: true },
  'reader.usualText': { label: 'Usual text size', keys: '0', needsProject: true },
  'documents.edit': { label: 'Edit text…', needsProject: true },
  'documents.importRevision': { label: 'Import new version…', needsProject: true },
  'documents.compareRevisions': { label: 'Compare revisions…', needsProject: true },
  'documents.setAside': { label: 'Set paragraph aside, or put it back', needsProject: true },
  'claims.create': { label: 'New claim…', keys: 'CmdOrCtrl+Shift+C', needsProject: true },
  'sources.edit': { label: 'Edit source…', needsProject: true },
  'sources.remove': { label: 'Remove source', needsProject: true },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

export function commandOf(name: CommandName): Command {
  return commands[name];
}

export interface MenuGroup {
  readonly label: string;
  /** Commands; null is a separator. */
  readonly items: readonly (CommandName | null)[];
}

/** The menus, left to right, for the native menu and the menu bar of browser mode. */
export const menus: readonly MenuGroup[] = [
  {
    label: 'File',
    items: [
      'project.create',
      'project.open',
      'project.createSample',
      'project.close',
      null,
      'imports.files',
      'imports.paste',
      'documents.importRevision',
      'claims.import',
      null,
      'exports.evidence',
      null,
      'project.check',
    ],
  },
  {
    label: 'Edit',
    items: [
      'history.undo',
      'history.redo',
      null,
      'reader.find',
      'reader.findNext',
      'reader.findPrevious',
      null,
      'documents.edit',
      'documents.compareRevisions',
      'documents.setAside',
      null,
      'sources.edit',
      'sources.remove',
    ],
  },
  {
    label: 'Quote',
    items: [
      'quotes.create',
      null,
      'quotes.linkToClaim',
      'quotes.code',
      'quotes.attribute',
      'quotes.comment',
      'quotes.memo',
      null,
      'quotes.extendEnd',
      'quotes.shrinkEnd',
      'quotes.extendStart',
      'quotes.shrinkStart',
      'quotes.setToSelection',
      'quotes.mergeWithNext',
      'quotes.split',
      null,
      'quotes.previous',
      'quotes.next',
      null,
      'quotes.remove',
      null,
      'claims.create',
    ],
  },
  {
    label: 'View',
    items: [
      'view.read',
      'view.claims',
      'view.tables',
      'view.search',
      'view.codebook',
      null,
      'view.toggleLibrary',
      'view.toggleInspector',
      'view.focusMode',
      'library.filter',
      null,
      'reader.settings',
      'reader.largerText',
      'reader.smallerText',
      'reader.usualText',
      null,
      'app.theme.system',
      'app.theme.light',
      'app.theme.dark',
      null,
      'app.palette',
    ],
  },
  { label: 'Help', items: ['app.shortcuts', 'app.about'] },
];
