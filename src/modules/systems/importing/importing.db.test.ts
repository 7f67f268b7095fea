import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { districtRoles, municipalRoles, type Role } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { anActor, ctxFor, testDatabase } from '#platform/testing'
import { readSource } from '../catalogue/queries.ts'
import { sources, versions } from '../catalogue/schema.ts'
import { decideVersion } from '../changing/deciding.ts'
import { startVersion, stepVersion } from '../changing/drafting.ts'
import { readVersion } from '../changing/queries.ts'
import { aSourceDistrict, contentOf, type SourceDistrict } from '../changing/testing.ts'
import { exportWholeSources } from '../exchange/exporting.ts'
import type { Mapped } from '../exchange/mapping.ts'
import { anAmeff } from '../exchange/testing.ts'
import { sourcesCsv, sourcesWorkbook } from '../exchange/writing.ts'
import { importSources, takeBackImport } from './applying.ts'
import { listImports } from './past.ts'
import { previewSources } from './plan.ts'
import { imports } from './schema.ts'

const { db } = await testDatabase()
let it: SourceDistrict
beforeAll(async () => {
  it = await aSourceDistrict(db)
})
const bytesOf = (text: string) => new TextEncoder().encode(text)
const reason = 'ingelezen uit een proef (fictief)'
const publish = { do: 'publish' as const, reason: null, acceptsContradictions: false, acceptsOlder: false }

async function readIn(ctx: Ctx, text: string, mapping: Mapped[] = []) {
  const sent = { bytes: bytesOf(text), mapping }
  const { seen } = await previewSources(ctx, sent)
  return importSources(ctx, { ...sent, seen, reason, fileName: 'fictief.csv' })
}
const effects = async (ctx: Ctx, text: string, mapping: Mapped[] = []) =>
  (await previewSources(ctx, { bytes: bytesOf(text), mapping })).rows.map(({ code, effect, differences }) => [
    code,
    effect,
    differences,
  ])

test('all sources that are taken out and read in again change nothing, whatever the form and the language', async () => {
  const { manager } = it
  const sources = await exportWholeSources(manager)
  expect(sources).toHaveLength(34)
  for (const language of ['nl', 'en'] as const)
    for (const bytes of [await sourcesWorkbook(sources, language), bytesOf(sourcesCsv(sources, language))]) {
      const plan = await previewSources(manager, { bytes })
      expect(plan.faults).toEqual([])
      expect(plan.rows.filter(({ effect }) => effect === 'same')).toHaveLength(34)
      const apply = importSources(manager, { bytes, seen: plan.seen, reason, fileName: 'x.xlsx' })
      await expect(apply).rejects.toMatchObject({ reason: 'systems.import_nothing_new' })
    }
})

test('a column that is left out stays as it is, and a changed field becomes a proposal that someone else publishes', async () => {
  const text = 'Code;Contact\r\nbag;het nieuwe loket (fictief)\r\nbrp;'
  const before = await contentOf(it.manager, 'bag')
  const brp = (await contentOf(it.manager, 'brp')).contact
  const file = `${text}${brp}\r\n`
  expect(await effects(it.manager, file)).toEqual([
    ['bag', 'changed', ['contact']],
    ['brp', 'same', []],
  ])
  expect(await readIn(it.manager, file)).toMatchObject({ proposed: 1, drafts: 0 })
  expect((await readSource(it.employee, 'bag')).content).toEqual(before)
  const own = decideVersion(it.manager, 'bag', { number: 2, ...publish })
  await expect(own).rejects.toMatchObject({ code: 'forbidden' })
  expect((await readVersion(it.analyst, 'bag', { number: 2 })).reason).toBe(reason)
  expect(await effects(it.manager, file)).toContainEqual(['bag', 'waiting', ['contact']])
  await decideVersion(it.analyst, 'bag', { number: 2, ...publish })
  expect((await readSource(it.employee, 'bag')).content).toEqual({ ...before, contact: 'het nieuwe loket (fictief)' })
  expect(await effects(it.manager, file)).toContainEqual(['bag', 'same', []])
})

test('a source without a code is found by its name', async () => {
  const { name } = await contentOf(it.manager, 'woz')
  expect(await effects(it.manager, `Bron;Kosten\r\n${name.toUpperCase()};niets (fictief)\r\n`)).toEqual([
    ['woz', 'changed', ['name', 'cost']],
  ])
})

test('columns that are not known wait for what someone says of them, with what stands in them', async () => {
  const file = 'Code;Wie is de leverancier?;Opmerking\r\nwoz;Firma Fictief;tja\r\n'
  const { unknown, rows } = await previewSources(it.manager, { bytes: bytesOf(file) })
  expect(rows).toEqual([])
  expect(unknown).toMatchObject([
    { heading: 'Wie is de leverancier?', at: 1, examples: ['Firma Fictief'] },
    { heading: 'Opmerking', at: 2, examples: ['tja'] },
  ])
  expect(unknown[0]?.fields).not.toContain('code')
  const mapping: Mapped[] = [
    { sheet: 'sources', heading: 'Wie is de leverancier?', field: 'supplier' },
    { sheet: 'sources', heading: 'Opmerking', field: null },
  ]
  expect(await effects(it.manager, file, mapping)).toEqual([['woz', 'changed', ['supplier']]])
  const apply = importSources(it.manager, { bytes: bytesOf(file), seen: '', reason, fileName: 'x.csv' })
  await expect(apply).rejects.toMatchObject({
    problems: [
      { path: 'B1', reason: 'systems.import_column_unknown' },
      { path: 'C1', reason: 'systems.import_column_unknown' },
    ],
  })
})

test('with one fault nothing is read in, and every fault is told with its cell', async () => {
  const count = () => db.$count(versions)
  const before = await count()
  const file =
    'Code;Contact;Toegang\r\nwoz;een ander loket (fictief);halfopen\r\nbrk;;openbaar\r\nbag;nog een;openbaar\r\n'
  const plan = await previewSources(it.manager, { bytes: bytesOf(file) })
  expect(plan.faults.map(({ line, at, reason: why }) => [line, at, why])).toEqual([
    [2, 2, 'systems.import_word_unknown'],
    [3, 1, 'input.too_small'],
  ])
  expect(plan.faulty.map(({ code }) => code)).toEqual(['woz', 'brk'])
  const apply = importSources(it.manager, { bytes: bytesOf(file), seen: plan.seen, reason, fileName: 'x.csv' })
  await expect(apply).rejects.toMatchObject({ problems: [{ path: 'C2' }, { path: 'B3' }] })
  expect(await count()).toEqual(before)
})

const fresh = (code: string) =>
  `Code;Bron;Soort;Wat staat erin;Waarvoor;Toegang;Toegang in woorden;Let op;Hoe komt u erbij;Contact;Herkomst
${code};Proefregister ${code} (fictief);municipal-system;proeven;proeven;public;open;niets;vraag het;het loket;proef\n`

// All is read in at one moment here, so what comes first is known by its id.
const listed = async (id: string) =>
  (await listImports(it.manager, { pageSize: 100 })).results.find((one) => one.id === id)

test('what lacks something becomes a draft of its reader, and taking the file back leaves no trace of it', async () => {
  const made = await readIn(it.manager, fresh('proef-een'))
  expect(made).toMatchObject({ proposed: 0, drafts: 1 })
  await expect(readVersion(it.analyst, 'proef-een', { number: 1 })).rejects.toMatchObject({ code: 'not_found' })
  expect(await readVersion(it.manager, 'proef-een', { number: 1 })).toMatchObject({ state: 'draft', basedOn: 0 })
  const again = await previewSources(it.manager, { bytes: bytesOf(fresh('proef-een').replace('proeven', 'meer')) })
  expect(again.faults).toMatchObject([{ reason: 'systems.import_has_draft', line: 2 }])
  expect(await listed(made.id)).toMatchObject({
    id: made.id,
    open: 1,
    first: [{ code: 'proef-een', number: 1 }],
  })
  expect(await takeBackImport(it.manager, made.id)).toBe(1)
  await expect(readSource(it.manager, 'proef-een')).rejects.toMatchObject({ code: 'not_found' })
  expect(await listed(made.id)).toMatchObject({ open: 0, takenBackAt: expect.any(Date) })
  await expect(takeBackImport(it.manager, made.id)).rejects.toMatchObject({ code: 'not_found' })
})

test('taking a file back leaves what was decided, and is refused when all was', async () => {
  const made = await readIn(
    it.manager,
    'Code;Kosten\r\nbrk;een euro (fictief)\r\nkentekenregister;twee euro (fictief)\r\n',
  )
  await decideVersion(it.analyst, 'brk', { number: 2, ...publish })
  expect(await takeBackImport(it.manager, made.id)).toBe(1)
  expect((await readSource(it.employee, 'brk')).content.cost).toBe('een euro (fictief)')
  await expect(readVersion(it.manager, 'kentekenregister', { number: 2 })).rejects.toMatchObject({ code: 'not_found' })
  const other = await readIn(it.manager, 'Code;Kosten\r\nbrk;drie euro (fictief)\r\n')
  await decideVersion(it.analyst, 'brk', { number: 3, ...publish, do: 'decline', reason: 'klopt niet' })
  await expect(takeBackImport(it.manager, other.id)).rejects.toMatchObject({ reason: 'systems.import_all_decided' })
  await expect(takeBackImport(it.lawyer, other.id)).rejects.toMatchObject({ code: 'not_found' })
})

test('when the overview changed after the preview nothing is read in', async () => {
  const file = bytesOf('Code;Kosten\r\nbrp;vier euro (fictief)\r\n')
  const { seen } = await previewSources(it.manager, { bytes: file })
  const { number } = await startVersion(it.lawyer, 'brp', {
    reason,
    content: await contentOf(it.lawyer, 'brp', { training: 'een dag (fictief)' }),
  })
  await inTransaction(it.lawyer, (tx) =>
    tx.db.execute(sql`update systems.versions set state = 'proposed' where number = ${number}`),
  )
  await decideVersion(it.leader, 'brp', { number, ...publish })
  const apply = importSources(it.manager, { bytes: file, seen, reason, fileName: 'x.csv' })
  await expect(apply).rejects.toMatchObject({ reason: 'source-import.changed_meanwhile' })
})

test('the day of a lawyer is left out of what someone else reads in, and said so', async () => {
  const file = bytesOf('Code;Bevestigd door een jurist op\r\nwoz;1-2-2020\r\n')
  const plan = await previewSources(it.manager, { bytes: file })
  expect(plan.rows).toMatchObject([{ effect: 'same', leavesChecks: true }])
  expect((await previewSources(it.lawyer, { bytes: file })).rows).toMatchObject([{ effect: 'changed' }])
})

test('an import that stops half-way leaves nothing behind', async () => {
  const bytes = bytesOf(`${fresh('proef-half')}${'proef-rest'}${fresh('x').slice(fresh('x').lastIndexOf('\nx') + 2)}`)
  const { seen, rows } = await previewSources(it.manager, { bytes })
  expect(rows.map(({ effect }) => effect)).toEqual(['new', 'new'])
  const before = [await db.$count(sources), await db.$count(versions), await db.$count(imports)]
  const tell = async (done: number) => {
    if (done > 1) throw new Error('cut off')
  }
  const apply = importSources(it.manager, { bytes, seen, reason, fileName: 'x.csv', tell })
  await expect(apply).rejects.toThrow('cut off')
  expect([await db.$count(sources), await db.$count(versions), await db.$count(imports)]).toEqual(before)
})

/** Many new sources, as a CSV file. */
const many = (count: number) => {
  const [head = '', row = ''] = fresh('reeks').trim().split('\n')
  return bytesOf([head, ...Array.from({ length: count }, (_, at) => row.replaceAll('reeks', `reeks-${at}`))].join('\n'))
}

/** How often others got a turn while work was done. */
async function turnsDuring<T>(work: () => Promise<T>): Promise<{ result: T; turns: number }> {
  let [turns, isDone] = [0, false]
  const turn = () => {
    turns += 1
    if (!isDone) setImmediate(turn)
  }
  setImmediate(turn)
  const result = await work()
  isDone = true
  return { result, turns }
}

test('while a large file is looked at and read in others get their turn, and its reader is told how far it is', async () => {
  const bytes = many(450)
  const seeing = await turnsDuring(() => previewSources(it.manager, { bytes }))
  // By fifty rows when they are read, by a hundred when they are compared, and by a hundred in each of the two tables.
  expect(seeing.turns).toBeGreaterThanOrEqual(9 + 5)
  const told: [number, number][] = []
  const tell = async (...standing: [number, number]) => void told.push(standing)
  const { seen } = seeing.result
  const made = await importSources(it.manager, { bytes, seen, reason, fileName: 'reeks.csv', tell })
  expect(made.drafts).toBe(450)
  const shares = told.map(([done, total]) => done / total)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect([told.at(-1), told.length]).toEqual([[1800, 1800], expect.any(Number)])
  expect(told.length).toBeGreaterThanOrEqual(9 + 5 + 5 + 5)
  const back = await turnsDuring(() => takeBackImport(it.manager, made.id))
  expect([back.result, back.turns >= 4]).toEqual([450, true])
})

test('an own source that was declined comes in again with other words', async () => {
  const text = fresh('proef-terug')
  await readIn(it.manager, text)
  await stepVersion(it.manager, 'proef-terug', { number: 1, step: 'propose' })
  await decideVersion(it.analyst, 'proef-terug', { number: 1, ...publish, do: 'decline', reason: 'nog niet af' })
  const again = text.replace(';proeven;proeven;', ';betere proeven;proeven;')
  expect(await effects(it.lawyer, again).catch(String)).toEqual([])
  await readIn(it.manager, again)
  expect((await readSource(it.manager, 'proef-terug')).content.contents).toBe('betere proeven')
  expect(await readVersion(it.manager, 'proef-terug', { number: 2 })).toMatchObject({ state: 'draft', basedOn: 0 })
})

test('of a list of systems what is ticked becomes a draft, and what has the name of a source is that source', async () => {
  const woz = await contentOf(it.manager, 'woz')
  const bytes = bytesOf(anAmeff(['Zaaksysteem Fictief', woz.name, 'BAG']))
  const { form, rows, seen } = await previewSources(it.manager, { bytes })
  expect(form).toBe('ameff')
  expect(rows.map((row) => [row.code, row.effect])).toEqual([
    ['zaaksysteem-fictief', 'new'],
    ['woz', 'same'],
    ['bag-2', 'new'],
  ])
  const sent = { bytes, seen, reason, fileName: 'export.xml' }
  await expect(importSources(it.manager, sent)).rejects.toMatchObject({ reason: 'systems.import_none_taken' })
  const made = await importSources(it.manager, { ...sent, take: ['zaaksysteem-fictief', 'woz'] })
  expect(made).toMatchObject({ form: 'ameff', proposed: 0, drafts: 1 })
  const { content } = await readVersion(it.manager, 'zaaksysteem-fictief', { number: 1 })
  expect(content).toMatchObject({ supplier: 'Firma Fictief', kind: 'municipal-system', phase: 'phasing-out' })
  expect((await previewSources(it.manager, { bytes })).rows[0]).toMatchObject({ effect: 'waiting' })
  await takeBackImport(it.manager, made.id)
  expect((await previewSources(it.manager, { bytes })).rows[0]).toMatchObject({ effect: 'new' })
})

test('what oneself read in comes by the page, the newest first, and each file once', async () => {
  const { results, count } = await listImports(it.manager, { pageSize: 100 })
  expect(count).toBe(results.length)
  const size = 3
  const pages = await Promise.all(
    [...Array(Math.ceil(count / size)).keys()].map((at) => listImports(it.manager, { page: at + 1, pageSize: size })),
  )
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.flatMap((page) => page.results)).toEqual(results)
  expect((await listImports(it.manager, { page: pages.length + 1, pageSize: size })).results).toEqual([])
})

const file = { bytes: bytesOf('Code;Kosten\r\nbag;niets\r\n') }
const calls: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  previewSources: (ctx) => previewSources(ctx, file),
  importSources: (ctx) => importSources(ctx, { ...file, seen: '', reason, fileName: 'x.csv' }),
  listImports: (ctx) => listImports(ctx),
  takeBackImport: (ctx) => takeBackImport(ctx, crypto.randomUUID()),
}
const proposers: Role[] = ['source-manager', 'coordinator', 'privacy-officer', 'report-handler']
const deciders: Role[] = ['project-leader', 'analyst']
const others = (all: readonly Role[]) => all.filter((role) => ![...proposers, ...deciders].includes(role))

test.each(Object.keys(calls))('%s is refused to who only reads', async (name) => {
  const { districtId, municipalityId: organisationId } = it
  for (const actor of [
    anActor(others(municipalRoles), { organisationId, districtId }),
    anActor(others(districtRoles), { organisationId: districtId, districtId }),
  ])
    await expect(calls[name]?.(ctxFor(db, actor))).rejects.toMatchObject({ code: 'forbidden' })
})

test('another district reads a file over its own overview, where every source is new', async () => {
  const away = crypto.randomUUID()
  const stranger = ctxFor(db, anActor(districtRoles, { organisationId: away, districtId: away }))
  expect((await previewSources(stranger, { bytes: bytesOf(fresh('bag')) })).rows).toMatchObject([{ effect: 'new' }])
  expect(await listImports(stranger)).toEqual({ count: 0, results: [] })
})
