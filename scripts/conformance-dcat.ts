import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedSources } from '../src/modules/systems/catalogue/shipped.ts'
import { catalogueOf } from '../src/modules/systems/linked/catalogue.ts'
import { faultsOf } from '../src/modules/systems/linked/checking.ts'
import { conceptsOf } from '../src/modules/systems/linked/concepts.ts'

/** `npm run conformance:dcat -- FOLDER`: holds the catalogue of all that ships to the shapes (`*.ttl`) in a folder. */
const [folder] = process.argv.slice(2)
const files = folder ? readdirSync(folder).filter((name) => name.endsWith('.ttl')) : []
if (!folder || files.length === 0) {
  console.error('Use: npm run conformance:dcat -- FOLDER, a folder with shapes as Turtle files (*.ttl).')
  process.exit(2)
}
const keeper = { name: 'Twente', baseUrl: 'https://weerwerk.example', contact: 'bronbeheer' }
const sources = shippedSources().map((source) => ({ source, publishedOn: '2026-01-01' }))
const things = [...catalogueOf(sources, keeper), ...conceptsOf(keeper.baseUrl)]
const faults = await faultsOf(
  things,
  files.map((name) => readFileSync(join(folder, name), 'utf8')),
)
for (const { at, path, what, isWarning } of faults)
  console.log(`${isWarning ? 'warning' : 'violation'}: ${at} ${path} ${what}`)
const violations = faults.filter(({ isWarning }) => !isWarning).length
console.log(
  `${files.length} files of shapes, ${sources.length} datasets: ${violations} violations, ${faults.length - violations} warnings`,
)
process.exitCode = violations > 0 ? 1 : 0
