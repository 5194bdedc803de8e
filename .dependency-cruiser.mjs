/**
 * The "may import" table of docs/architecture.md, enforced.
 * renderer → shared · main → shared · shells → backend · backend never → shells, electron, renderer ·
 * shared → nothing but zod.
 */
const shells = '^main/(electron|preload|web|cli|launcher)/';

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-imports-only-zod',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/zod/'] },
    },
    {
      name: 'renderer-imports-shared-only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(main|tests)/' },
    },
    {
      name: 'main-never-imports-renderer',
      severity: 'error',
      from: { path: '^main/' },
      to: { path: '^(renderer|tests)/' },
    },
    {
      name: 'backend-never-imports-shells',
      severity: 'error',
      from: { path: '^main/backend/' },
      to: { path: shells },
    },
    {
      name: 'only-the-electron-shell-imports-electron',
      comment: 'Importing electron in Node starts a download of its runtime.',
      severity: 'error',
      // The tests import it too, but only behind a fake (vi.mock).
      from: { pathNot: ['^main/electron/', '^main/preload/', '^tests/'] },
      to: { path: '^(node_modules/)?electron(/|$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shells-do-not-import-each-other',
      severity: 'error',
      from: { path: '^main/(electron|preload|web|cli)/' },
      to: { path: shells, pathNot: '^main/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
