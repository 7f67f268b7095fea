import './setup/node-version.mjs'
import { asScript } from './setup/progress.mjs'
import { runChecks, runVitest, stage } from './setup/stages.mjs'
import { ensureDependencies } from './setup/steps.mjs'
import { closingLine, sum } from './setup/tally.mjs'

await asScript(async () => {
  await ensureDependencies()
  const tallies = await runChecks()
  tallies.push(
    await stage('Unit tests', () => runVitest(['unit', 'repository'], { folder: 'src', name: /\.test\.tsx?$/ })),
  )
  const total = sum(tallies)
  console.log(`\n${closingLine(total)}`)
  return total.failed > 0 ? 1 : 0
})
