/**
 * Loaded before every script of package.json. Plain JavaScript that any Node can read: it says in words what is
 * missing, where TypeScript files would only fail.
 */
import { existsSync } from 'node:fs';

const packages = new URL('../../node_modules/vite/package.json', import.meta.url);
const [major = 0] = process.versions.node.split('.').map(Number);

if (!existsSync(packages)) {
  process.stderr.write('Corroborate’s packages are not installed yet. Run “npm ci” first.\n');
  process.exit(1);
}
if (major < 24) {
  process.stderr.write(
    `This needs Node 24, which “npm ci” installs into the project; found ${process.version} instead. ` +
      'Run “npm ci” again without --ignore-scripts, and start with “npm start”.\n',
  );
  process.exit(1);
}
