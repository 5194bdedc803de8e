import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The packaging test stands apart: it takes what is built, and minutes rather than seconds. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../../', import.meta.url)),
    include: ['tests/packaging/**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
