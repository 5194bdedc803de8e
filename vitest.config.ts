import { defineConfig } from 'vitest/config';

/** Unit, database, contract and security tests: plain Node, real files in temporary folders, no mocks of our own code. */
export default defineConfig({
  test: {
    include: ['tests/{unit,database,contract,security}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});
