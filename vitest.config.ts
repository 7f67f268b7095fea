import { defineConfig } from 'vitest/config'

// Vite puts its own BASE_URL in the environment, which is ours for the address of the site.
const env = { BASE_URL: '' }

export default defineConfig({
  test: {
    // Each file has a database of its own, so that files run side by side; without this one core of two stands idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // Modules load once for each worker instead of once for each file.
          isolate: false,
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
          exclude: ['src/**/*.db.test.ts'],
          testTimeout: 30_000,
          env,
        },
      },
      { test: { name: 'repository', include: ['scripts/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'db',
          // The modules of the whole application load once for each worker instead of once for each file: half of the time.
          isolate: false,
          include: ['src/**/*.db.test.ts'],
          env,
          globalSetup: ['./src/platform/testing/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
