import { beforeAll, expect, test } from 'vitest'
import { districtRoles, municipalRoles, type Role } from '#platform/access'
import type { Ctx } from '#platform/db'
import { anActor, ctxFor, testDatabase } from '#platform/testing'
import { findSources, readSource } from '../catalogue/queries.ts'
import { commentOnVersion } from './commenting.ts'
import { bringBackSource, decideVersion, withdrawSource } from './deciding.ts'
import {
  changeVersion,
  confirmSource,
  createSource,
  removeVersion,
  renewVersion,
  restoreVersion,
  startVersion,
  stepVersion,
} from './drafting.ts'
import { exportHistory, historyColumns, historyLines } from './exporting.ts'
import { historyOf, readVersion } from './queries.ts'
import { aSourceDistrict, contentOf, type SourceDistrict } from './testing.ts'

const { db } = await testDatabase()
let it: SourceDistrict
beforeAll(async () => {
  it = await aSourceDistrict(db)
})
const reason = 'het loket is verhuisd'
const publish = { do: 'publish' as const, reason: null, acceptsContradictions: false, acceptsOlder: false }
const decline = { ...publish, do: 'decline' as const, reason: 'dit klopt niet' }

/** A proposal of someone, with some fields otherwise. */
async function proposed(ctx: Ctx, code: string, changes: Parameters<typeof contentOf>[2]) {
  const { number } = await startVersion(ctx, code, { reason, content: await contentOf(ctx, code, changes) })
  await stepVersion(ctx, code, { number, step: 'propose' })
  return number
}

test('a proposal is published by someone else, and the version before it stays in the history', async () => {
  const number = await proposed(it.manager, 'bag', { contact: 'het nieuwe loket' })
  expect((await readSource(it.employee, 'bag')).content.contact).not.toBe('het nieuwe loket')
  await decideVersion(it.analyst, 'bag', { number, ...publish })
  const source = await readSource(it.employee, 'bag')
  expect(source).toMatchObject({ version: number, content: { contact: 'het nieuwe loket' } })
  const { versions } = await historyOf(it.employee, 'bag')
  expect(versions.map((one) => [one.number, one.state])).toEqual([
    [2, 'published'],
    [1, 'replaced'],
  ])
  expect((await readVersion(it.employee, 'bag', { number })).differences).toEqual(['contact'])
})

test('nobody decides on what they wrote, whatever else they may', async () => {
  const number = await proposed(it.analyst, 'woz', { cost: 'gratis' })
  const own = () => decideVersion(it.analyst, 'woz', { number, ...publish })
  await expect(own()).rejects.toMatchObject({ reason: 'systems.own_version' })
  await expect(decideVersion(it.manager, 'woz', { number, ...publish })).rejects.toMatchObject({ code: 'forbidden' })
  await decideVersion(it.leader, 'woz', { number, ...decline })
  expect((await readSource(it.employee, 'woz')).version).toBe(1)
  const again = () => decideVersion(it.leader, 'woz', { number, ...publish })
  await expect(again()).rejects.toMatchObject({ reason: 'systems.not_proposed' })
})

test('publishing is refused with everything that stands in the way at once', async () => {
  const wrong = { holder: '', grounds: [], wants: [] }
  const number = await proposed(it.manager, 'brk', wrong)
  const published = () => decideVersion(it.leader, 'brk', { number, ...publish })
  await expect(published()).rejects.toMatchObject({
    problems: [{ path: 'holder' }, { path: 'grounds' }, { path: 'wants' }],
  })
})

test('rules that contradict each other are published only by who says so', async () => {
  const { rules } = await contentOf(it.manager, 'kentekenregister')
  const [rule] = rules
  if (!rule) throw new Error('the source has no rule')
  const { condition: _, ...plain } = rule
  const both = [
    { ...plain, id: 'nooit', verdict: 'no' as const },
    { ...plain, id: 'altijd', verdict: 'yes' as const },
  ]
  const number = await proposed(it.manager, 'kentekenregister', { rules: both })
  const { contradictions } = await readVersion(it.leader, 'kentekenregister', { number })
  expect(contradictions.map((one) => one.rules)).toEqual([['altijd', 'nooit']])
  const published = () => decideVersion(it.leader, 'kentekenregister', { number, ...publish })
  await expect(published()).rejects.toMatchObject({ problems: [{ path: 'acceptsContradictions' }] })
  await decideVersion(it.leader, 'kentekenregister', { number, ...publish, acceptsContradictions: true })
})

test('a proposal over an older version tells what changed meanwhile, and can be renewed with it', async () => {
  const older = await proposed(it.manager, 'brp', { training: 'een dag' })
  const newer = await proposed(it.lawyer, 'brp', { cost: 'per vraag' })
  await decideVersion(it.leader, 'brp', { number: newer, ...publish })
  expect((await readVersion(it.leader, 'brp', { number: older })).meanwhile).toEqual(['cost'])
  const published = () => decideVersion(it.leader, 'brp', { number: older, ...publish })
  await expect(published()).rejects.toMatchObject({ problems: [{ path: 'acceptsOlder' }] })
  await stepVersion(it.manager, 'brp', { number: older, step: 'take-back' })
  await renewVersion(it.manager, 'brp', older)
  await stepVersion(it.manager, 'brp', { number: older, step: 'propose' })
  await decideVersion(it.leader, 'brp', { number: older, ...publish })
  expect((await readSource(it.employee, 'brp')).content).toMatchObject({ training: 'een dag', cost: 'per vraag' })
})

test('an old version is restored by a proposal, and what is published can be withdrawn and brought back', async () => {
  const number = await proposed(it.manager, 'bag', { contact: 'nog een loket' })
  await decideVersion(it.leader, 'bag', { number, ...publish })
  const { number: restored } = await restoreVersion(it.manager, 'bag', { number: 1, reason })
  expect((await readVersion(it.manager, 'bag', { number: restored, against: 1 })).differences).toEqual([])
  await removeVersion(it.manager, 'bag', restored)
  await withdrawSource(it.leader, 'bag', 'er is een nieuwe')
  expect((await findSources(it.employee, { search: 'BAG' })).results.map(({ code }) => code)).not.toContain('bag')
  await bringBackSource(it.leader, 'bag', 'toch niet')
  const { source, withdrawals } = await historyOf(it.employee, 'bag')
  expect(source).toMatchObject({ state: 'published', withdrawnBecause: null })
  expect(withdrawals.map(({ kind, name }) => [kind, name])).toEqual(
    expect.arrayContaining([
      ['withdrawn', null],
      ['brought-back', null],
    ]),
  )
})

test('the history comes out as a file: names for who proposes, and a draft for its maker alone', async () => {
  const number = await proposed(it.manager, 'brk', { cost: 'per bericht' })
  await decideVersion(it.leader, 'brk', { number, ...decline })
  await startVersion(it.manager, 'brk', { reason })
  await withdrawSource(it.leader, 'brk', 'even niet')
  await bringBackSource(it.leader, 'brk', 'toch wel')
  const lines = async (ctx: Ctx) => {
    const found = historyLines(await exportHistory(ctx, 'brk'), 'nl')
    return found.map((one) => historyColumns('nl').map(({ value }) => value(one)))
  }
  const own = await lines(it.manager)
  const declined = own.find(([what]) => what === `Versie ${number}`)
  expect(declined).toEqual([
    ...[`Versie ${number}`, 'afgewezen', 'Test Persoon', '2024-01-15', 'iemand van het district', '2024-01-15'],
    ...[reason, decline.reason],
  ])
  expect(own.map(([what]) => what)).toEqual(expect.arrayContaining(['teruggezet', `Versie ${number + 1}`]))
  const read = await lines(it.employee)
  expect(read.flat()).not.toContain('Test Persoon')
  expect(read.map(([, state]) => state)).not.toContain('concept')
})

test('a new source is seen by nobody but who proposes until it is published', async () => {
  const content = await contentOf(it.manager, 'bag', { name: 'Register van de proef (fictief)' })
  const { number } = await createSource(it.manager, { code: 'proef', reason, content })
  await expect(readSource(it.employee, 'proef')).rejects.toMatchObject({ code: 'not_found' })
  const twice = () => createSource(it.lawyer, { code: 'proef', reason, content })
  await expect(twice()).rejects.toMatchObject({ problems: [{ path: 'code', reason: 'systems.code_taken' }] })
  await changeVersion(it.manager, 'proef', { number, reason, content: { ...content, name: 'Proef (fictief)' } })
  await expect(readVersion(it.leader, 'proef', { number })).rejects.toMatchObject({ code: 'not_found' })
  await stepVersion(it.manager, 'proef', { number, step: 'propose' })
  await commentOnVersion(it.leader, 'proef', { number, text: 'mooi' })
  expect((await readVersion(it.manager, 'proef', { number })).comments.map(({ text }) => text)).toEqual(['mooi'])
  await decideVersion(it.leader, 'proef', { number, ...publish })
  expect((await readSource(it.employee, 'proef')).content.name).toBe('Proef (fictief)')
})

test('the day of a lawyer is set by a privacy officer, through a proposal', async () => {
  const day = '2020-01-01'
  const claimed = await startVersion(it.manager, 'zorgregisters', {
    reason,
    content: await contentOf(it.manager, 'zorgregisters', { confirmedOn: day }),
  })
  expect(claimed.content.confirmedOn).toBeNull()
  const { number, content } = await confirmSource(it.lawyer, 'zorgregisters', 'nagekeken op de wet')
  expect([content.confirmedOn, ...content.rules.map((rule) => rule.checkedOn)]).not.toContain(null)
  await decideVersion(it.leader, 'zorgregisters', { number, ...publish })
  expect((await readSource(it.employee, 'zorgregisters')).content.confirmedOn).toBe(content.confirmedOn)
  await expect(confirmSource(it.manager, 'zorgregisters', reason)).rejects.toMatchObject({ code: 'forbidden' })
})

const at = { number: 1, reason }
const calls: Record<string, (ctx: Ctx) => Promise<unknown>> = {
  createSource: async (ctx) => createSource(ctx, { code: 'x-y', reason, content: await contentOf(it.leader, 'bag') }),
  startVersion: (ctx) => startVersion(ctx, 'bag', { reason }),
  restoreVersion: (ctx) => restoreVersion(ctx, 'bag', at),
  confirmSource: (ctx) => confirmSource(ctx, 'bag', reason),
  changeVersion: async (ctx) => changeVersion(ctx, 'bag', { ...at, content: await contentOf(it.leader, 'bag') }),
  renewVersion: (ctx) => renewVersion(ctx, 'bag', 1),
  removeVersion: (ctx) => removeVersion(ctx, 'bag', 1),
  stepVersion: (ctx) => stepVersion(ctx, 'bag', { number: 1, step: 'propose' }),
  decideVersion: (ctx) => decideVersion(ctx, 'bag', { number: 1, ...publish }),
  withdrawSource: (ctx) => withdrawSource(ctx, 'bag', reason),
  bringBackSource: (ctx) => bringBackSource(ctx, 'bag', reason),
  commentOnVersion: (ctx) => commentOnVersion(ctx, 'bag', { number: 1, text: 'x' }),
}
const proposers: Role[] = ['source-manager', 'coordinator', 'privacy-officer', 'report-handler']
const deciders: Role[] = ['project-leader', 'analyst']
const others = (all: readonly Role[]) => all.filter((role) => ![...proposers, ...deciders].includes(role))

test.each(Object.keys(calls))(
  '%s is refused to who only reads, and finds nothing from another district',
  async (name) => {
    const { districtId, municipalityId: organisationId } = it
    for (const actor of [
      anActor(others(municipalRoles), { organisationId, districtId }),
      anActor(others(districtRoles), { organisationId: districtId, districtId }),
    ])
      await expect(calls[name]?.(ctxFor(db, actor))).rejects.toMatchObject({ code: 'forbidden' })
    if (name === 'createSource') return
    const away = crypto.randomUUID()
    const stranger = ctxFor(
      db,
      anActor([...municipalRoles, ...districtRoles], { organisationId: away, districtId: away }),
    )
    await expect(calls[name]?.(stranger)).rejects.toMatchObject({ code: 'not_found' })
  },
)

test.each(['historyOf', 'exportHistory', 'readVersion'] as const)(
  '%s finds nothing from another district',
  async (name) => {
    const away = crypto.randomUUID()
    const stranger = ctxFor(db, anActor(districtRoles, { organisationId: away, districtId: away }))
    const read = {
      historyOf: () => historyOf(stranger, 'bag'),
      exportHistory: () => exportHistory(stranger, 'bag'),
      readVersion: () => readVersion(stranger, 'bag', at),
    }
    await expect(read[name]()).rejects.toMatchObject({ code: 'not_found' })
  },
)
