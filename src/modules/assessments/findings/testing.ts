import type { Ctx } from '#platform/db'
import { aScan, type TestScan } from '../testing.ts'
import type { FindingInput } from './input.ts'
import { enterFinding } from './service.ts'

/** A finding on the municipality of a test scan, on norm A. */
export const findingFields = (at: TestScan, fields: Partial<FindingInput> = {}): FindingInput => ({
  organisationId: at.organisationId,
  frameworkId: at.frameworkId,
  roundId: at.round.id,
  norms: ['A'],
  severity: 'middle',
  source: 'interview',
  text: 'Na de aanstelling volgt geen nieuwe controle.',
  quote: 'Daar kijken we later niet meer naar.',
  foundOn: '2024-01-10',
  reportTitle: null,
  reportYear: null,
  recommendations: ['Herhaal de controle om de vier jaar.'],
  ...fields,
})

/** A scan with one finding of each kind: of the district, of the municipality, and of the municipality but shared. */
export async function someFindings(db: Ctx['db']) {
  const scan = await aScan(db)
  const enter = (ctx: Ctx, text: string) => enterFinding(ctx, findingFields(scan, { text }))
  return {
    ...scan,
    ofDistrict: await enter(scan.analyst, 'van het district'),
    own: await enter(scan.coordinator, 'van de gemeente'),
    shared: await enter(scan.coordinator, 'van de gemeente en gedeeld'),
  }
}
