import { analysisBench } from './analysis.ts'
import { pagesBench } from './pages.ts'

// Each line: name, value, unit. Never part of the tests: a busy machine must not fail them.
for (const bench of [analysisBench, pagesBench]) {
  for (const { name, value, unit } of await bench()) process.stdout.write(`${name}\t${value}\t${unit}\n`)
}
