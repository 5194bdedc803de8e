import type { Backend } from '../../main/backend/backend.ts';
import { openBuiltBackend } from '../support/built-backend.ts';

/** Starts the built backend with its workers, without a shell, and closes it after `use`. */
export async function withBackend<Result>(use: (backend: Backend) => Promise<Result>): Promise<Result> {
  const { backend, close } = await openBuiltBackend();
  try {
    return await use(backend);
  } finally {
    await close();
  }
}
