import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Source } from '../catalogue/model.ts'
import { ContentShape } from '../catalogue/shape.ts'
import { shippedSources } from '../catalogue/shipped.ts'
import { accessClasses, finderRoles, keys, kinds, linkKinds, phases, regimes, tasks, themes, wants } from '../codes.ts'
import { verdicts } from '../finder/model.ts'
import { terms } from '../terms/texts.ts'
import { readTableFile } from './file.ts'
import { sourcesIn } from './reading.ts'
import { codeOf, joined, parted } from './words.ts'
import { sourcesCsv, sourcesWorkbook } from './writing.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function readBack(bytes: Uint8Array): Promise<Source[]> {
  const file = await readTableFile(bytes)
  if ('faults' in file) throw new Error(JSON.stringify(file.faults))
  const read = await sourcesIn(file)
  expect(read.faults).toEqual([])
  return read.sources.map(({ code, content }) => ({ code, ...content }))
}

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('=1+1', "'-a", 'a; b', '\\;', '_x0041_', 'a\nb', '"', '007', 'waar'),
  )
  .map((some) => some.toWellFormed())
const full = text.map((some) => `a${some}`)
const maybe = fc.option(full)
const some = <T extends string>(codes: readonly T[]) => fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 4 })
const day = fc.option(fc.constantFrom('2024-02-29', '1999-12-31'))
const url = fc.option(fc.constant('https://example.nl/a?b=c;d'))
const article = { law: full, article: full, url }
const third = fc.constantFrom(1, 2, 3)
const rule = fc.record(
  {
    ...{ id: fc.nat().map((n) => `r-${n}`), verdict: fc.constantFrom(...verdicts), because: full, origin: full },
    ...{ article: fc.record(article), checkedOn: day, roles: some(finderRoles), notRoles: some(finderRoles) },
    ...{ tasks: some(tasks), notTasks: some(tasks), keys: some(keys), wants: some(wants) },
  },
  { requiredKeys: ['id', 'verdict', 'because', 'origin', 'article', 'checkedOn'] },
)
const content = fc.record({
  ...{
    name: full,
    shortName: maybe,
    kind: fc.constantFrom(...kinds),
    holder: text,
    supplier: maybe,
    contents: full,
    use: full,
  },
  ...{ themes: some(themes), keys: some(keys), wants: some(wants), access: fc.constantFrom(...accessClasses) },
  grounds: fc.array(fc.record({ ...article, note: maybe }), { maxLength: 3 }),
  ...{ accessText: full, roles: some(finderRoles), tasks: some(tasks), notFor: maybe, regimes: some(regimes) },
  ...{ secrecy: maybe, logging: maybe, attention: full, leadTime: maybe, cost: maybe, training: maybe, contact: full },
  route: fc.record({ text: full, steps: fc.array(full, { maxLength: 4 }), url }),
  classification: fc.option(fc.record({ availability: third, integrity: third, confidentiality: third })),
  ...{ level: maybe, processingId: maybe, retention: maybe, quality: maybe, currency: maybe, origin: full },
  assessment: fc.option(fc.record({ on: fc.constant('2024-02-29'), url })),
  ...{ phase: fc.constantFrom(...phases), validFrom: day, validUntil: fc.constant(null), confirmedOn: day },
  links: fc.array(fc.record({ kind: fc.constantFrom(...linkKinds), to: fc.constantFrom('brp', 'bag') }), {
    maxLength: 3,
  }),
  rules: fc.uniqueArray(rule, { selector: ({ id }) => id, maxLength: 4 }),
})
const sources = fc.uniqueArray(
  fc.record({ code: fc.nat().map((n) => `c${n}`), content }).map(({ code, content: { rules, ...rest } }) => ({
    code,
    ...ContentShape.parse({
      ...rest,
      rules: rules.map((one) => ({ ...one, ...(one.verdict === 'conditional' ? { condition: 'als' } : {}) })),
    }),
  })),
  { selector: ({ code }) => code, minLength: 1, maxLength: 3 },
)

test('what is taken out comes back whole: as CSV and as a workbook, in Dutch and in English', async () => {
  await fc.assert(
    fc.asyncProperty(sources, fc.constantFrom('nl' as const, 'en' as const), async (given, language) => {
      expect(await readBack(bytesOf(sourcesCsv(given, language)))).toEqual(given)
      expect(await readBack(await sourcesWorkbook(given, language))).toEqual(given)
    }),
    { numRuns: 15 },
  )
})

test('the sources of Weerwerk come back whole', async () => {
  const given = shippedSources()
  expect(await readBack(await sourcesWorkbook(given, 'nl'))).toEqual(given)
  expect(await readBack(bytesOf(sourcesCsv(given, 'en')))).toEqual(given)
})

test('a list comes back as it was, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(full.map((one) => one.trim())), (items) => {
      expect(parted(joined(items))).toEqual(items)
    }),
  )
})

test('every code is known by itself and by its names, and no name is of two codes', () => {
  for (const list of Object.keys(terms.nl) as (keyof typeof terms.nl)[])
    for (const [code, dutch] of Object.entries(terms.nl[list])) {
      const english = Reflect.get(terms.en[list], code)
      expect([code, dutch, english].map((one) => codeOf(list, one))).toEqual([code, code, code])
    }
})
