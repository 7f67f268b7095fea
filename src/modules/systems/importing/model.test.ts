import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '#platform/spreadsheets'
import type { Source, SourceContent } from '../catalogue/model.ts'
import { shippedSources } from '../catalogue/shipped.ts'
import { type Column, columns, describedAs, headerOf } from '../exchange/columns.ts'
import { readTableFile } from '../exchange/file.ts'
import { sourcesIn } from '../exchange/reading.ts'
import { cellOf } from '../exchange/writing.ts'
import { becomes, planned, type Standing } from './model.ts'

const standingOf = ({ code, ...content }: Source, more: Partial<Standing> = {}): Standing => ({
  ...{ id: 'x', code, state: 'published', version: 3, content, isOwn: false, open: [], ...more },
})
const [first] = shippedSources()
if (!first) throw new Error('nothing ships')
const { code, ...content } = first
const changed = { ...content, cost: 'een ander bedrag (fictief)' }

/** A file with some columns of some sources, as who edits one may leave it. */
function fileOf(sources: readonly Source[], some: readonly Column[], language: 'nl' | 'en'): Uint8Array {
  const cells = some.map((column) => ({
    header: headerOf(describedAs(column), language),
    value: (source: Source) => cellOf(source, column, language) || null,
  }))
  return new TextEncoder().encode(csvOf(cells, sources))
}

test('whatever columns and rows of an export are kept, in whatever order, reading it in changes nothing', async () => {
  const rest = columns.filter((column) => column !== 'code')
  const kept = fc.shuffledSubarray(rest).map((some): Column[] => ['code', ...some])
  const sources = fc.shuffledSubarray(shippedSources(), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(sources, kept, fc.constantFrom('nl' as const, 'en' as const), async (given, some, language) => {
      const read = await readTableFile(fileOf(given, some, language))
      if ('faults' in read) throw new Error(JSON.stringify(read.faults))
      const known = {
        codeOf: () => null,
        contentOf: (wanted: string) => {
          const found = given.find((one) => one.code === wanted)
          return found ? standingOf(found).content : null
        },
      }
      const { sources: rows, faults } = await sourcesIn(read, { known })
      expect(faults).toEqual([])
      expect(rows).toHaveLength(given.length)
      for (const row of rows) {
        const source = given.find((one) => one.code === row.code)
        if (!source) throw new Error(row.code)
        expect(planned(row, standingOf(source), false)).toMatchObject({ effect: 'same', leavesChecks: false })
      }
    }),
    { numRuns: 40 },
  )
})

test('what a source of a file does follows from how that source stands', () => {
  const effect = (standing: Standing | null, given: SourceContent = changed) =>
    planned({ code, content: given }, standing, false)
  expect(effect(null)).toMatchObject({ effect: 'new', sourceId: null })
  expect(effect(standingOf(first))).toMatchObject({ effect: 'changed', differences: ['cost'], basedOn: 3 })
  expect(effect(standingOf(first), content)).toMatchObject({ effect: 'same' })
  const proposal = { isDraft: false, content: changed }
  expect(effect(standingOf(first, { open: [proposal] }))).toMatchObject({ effect: 'waiting' })
  const draft = { isDraft: true, content }
  expect(effect(standingOf(first, { open: [draft] }))).toEqual({ obstacle: 'systems.import_has_draft' })
  expect(effect(standingOf(first, { state: 'withdrawn' }))).toEqual({ obstacle: 'systems.import_withdrawn' })
  const ofOther = standingOf(first, { state: 'draft', version: 0 })
  expect(effect(ofOther)).toEqual({ obstacle: 'systems.code_taken' })
  expect(effect({ ...ofOther, isOwn: true })).toMatchObject({ effect: 'new', sourceId: 'x', basedOn: 0 })
})

test('what can be published becomes a proposal, what lacks something a draft, and what changes nothing neither', () => {
  const of = (given: SourceContent) => {
    const plan = planned({ code, content: given }, standingOf(first), false)
    return 'obstacle' in plan ? plan : becomes(plan)
  }
  expect([of(changed), of({ ...changed, holder: '' }), of(content)]).toEqual(['proposed', 'draft', null])
})
