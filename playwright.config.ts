import { defineConfig } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 3210)
const address = `http://127.0.0.1:${port}`
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  workers: 2,
  use: {
    baseURL: address,
    locale: 'nl-NL',
    // A button that is not there is told as such, not as a story that took too long.
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    timezoneId: 'Europe/Amsterdam',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'with-js' },
    {
      name: 'without-js',
      use: { javaScriptEnabled: false },
      // The visit of all pages looks at each in both ways itself, and strangers send requests and draw nothing.
      testIgnore: ['alle-paginas.e2e.ts', 'vreemden.e2e.ts'].map((name) => `**/${name}`),
    },
  ],
  webServer: {
    command: 'node_modules/.bin/node --disable-warning=ExperimentalWarning e2e/server.ts',
    url: `${address}/health/ready`,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      BASE_URL: address,
      NODE_ENV: 'production',
      WEERWERK_DATA: process.env.WEERWERK_DATA ?? '.cache/e2e',
      LOG_LEVEL: 'warn',
    },
  },
})
