import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Many tests start the backend's workers from the sources; compiling those each time takes most of the time.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('.cache/node-compile/', import.meta.url));

/** Unit, database, contract and security tests: plain Node, real files in temporary folders, no mocks of our own code. */
export default defineConfig({
  test: {
    include: ['tests/{unit,database,contract,security}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Left to itself Vitest keeps one core free, which on a machine with two is half of it.
    maxWorkers: availableParallelism(),
    // Only against tests that hang: on a machine with other work to do, everything may take many times as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default'],
    setupFiles: ['tests/support/property-seeds.ts'],
  },
});
