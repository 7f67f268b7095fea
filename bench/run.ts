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
import { sourcesBench } from './sources.ts'
import { statementsBench } from './statements.ts'
import { weighingBench } from './weighing.ts'

// Each line: name, value, unit. Never part of the tests: a busy machine must not fail them.
for (const bench of [
  analysisBench,
  weighingBench,
  comparisonBench,
  frameworkBench,
  briefingBench,
  reportBench,
  pagesBench,
  programmeBench,
  planningBench,
  statementsBench,
  functionsBench,
  reporterPageBench,
  reportingPointBench,
  reportsBench,
  screeningBench,
  sourcesBench,
  searchingBench,
]) {
  for (const { name, value, unit } of await bench()) process.stdout.write(`${name}\t${value}\t${unit}\n`)
}
