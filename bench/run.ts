import { analysisBench } from './analysis.ts'
import { briefingBench } from './briefing.ts'
import { comparisonBench } from './comparison.ts'
import { frameworkBench } from './framework.ts'
import { functionsBench } from './functions.ts'
import { pagesBench } from './pages.ts'
import { planningBench } from './planning.ts'
import { programmeBench } from './programme.ts'
import { reportBench } from './report.ts'
import { reporterPageBench } from './reporter-page.ts'
import { reportingPointBench } from './reporting-point.ts'
import { reportsBench } from './reports.ts'
import { screeningBench } from './screening.ts'
import { searchingBench } from './searching.ts'
import { sourceFilesBench } from './source-files.ts'
import { sourcesBench } from './sources.ts'
import { statementsBench } from './statements.ts'
import { weighingBench } from './weighing.ts'

// Each line: name, value, unit. Never part of the tests: a busy machine must not fail them.
const benches = {
  analysis: analysisBench,
  weighing: weighingBench,
  comparison: comparisonBench,
  framework: frameworkBench,
  briefing: briefingBench,
  report: reportBench,
  pages: pagesBench,
  programme: programmeBench,
  planning: planningBench,
  statements: statementsBench,
  functions: functionsBench,
  reporterPage: reporterPageBench,
  reportingPoint: reportingPointBench,
  reports: reportsBench,
  screening: screeningBench,
  sources: sourcesBench,
  sourceFiles: sourceFilesBench,
  searching: searchingBench,
}

// `npm run bench -- reports searching` measures just these; without names everything.
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  process.stderr.write(`No such bench: ${unknown.join(', ')}. Choose from: ${Object.keys(benches).join(', ')}.\n`)
  process.exit(2)
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const { name: what, value, unit } of await bench()) process.stdout.write(`${what}\t${value}\t${unit}\n`)
}
