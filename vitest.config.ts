import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const storeSetup = 'tests/store-setup.ts'

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // A machine may be busy with others; what hangs is still told.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['{src,tools,tests}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.store.test.ts', 'tests/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: ['{src,tools,tests}/**/*.store.test.ts'],
          globalSetup: existsSync(storeSetup) ? [storeSetup] : [],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
