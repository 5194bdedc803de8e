import { fileURLToPath } from 'node:url';

/** The folder with package.json. */
export const projectRoot: string = fileURLToPath(new URL('../../', import.meta.url));

/** The folder the person is in: npm runs its scripts in the project's folder and names hers in the environment. */
export const callersFolder: string = process.env.INIT_CWD || process.cwd();
