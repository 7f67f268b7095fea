import './setup/node-version.mjs'
import { ensureBuild } from './setup/build.mjs'
import { asScript } from './setup/progress.mjs'
import { runStories, stage } from './setup/stages.mjs'
import { ensureChromium, ensureDependencies } from './setup/steps.mjs'

// Arguments go to Playwright: npm run e2e -- --project without-js e2e/scan.e2e.ts
await asScript(async () => {
  await ensureDependencies()
  const chromium = await ensureChromium()
  await ensureBuild()
  const { failed } = await stage('Browser stories', () => runStories(chromium, process.argv.slice(2)))
  return failed > 0 ? 1 : 0
})
