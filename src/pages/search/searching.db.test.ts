import { expect, test } from 'vitest'
import { addEvidence, answer, comment, createRound, listRounds } from '#modules/assessments'
import { frameworks } from '#modules/frameworks'
import { aDistrict, aMember } from '#modules/organisations'
import type { Role } from '#platform/access'
import type { Ctx } from '#platform/db'
import { ctxFor, testDatabase } from '#platform/testing'
import { lookFor } from './searching.ts'

const { db } = await testDatabase()

/** A district of two municipalities with a round over one norm, and people of the first of them. */
async function aPlaceToSearch() {
  const { districtId, municipalities } = await aDistrict(db, 2)
  const at = (index: number, role: Role) =>
    aMember(db, { organisationId: municipalities[index]?.id ?? '', districtId }, role).then((actor) =>
      ctxFor(db, actor),
    )
  const leader = ctxFor(db, await aMember(db, districtId, 'project-leader'))
  const framework = await frameworks.create(leader, aFramework, { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, framework.id)
  const round = await createRound(leader, {
    title: 'Ronde met vuurtoren',
    frameworkId: framework.id,
    referenceDay: '2024-01-01',
    opensOn: '2024-01-01',
    closesOn: '2024-03-01',
    reminderDays: [],
    groups: [],
    municipalities: [],
  })
  return { at, leader, round, own: municipalities[0]?.id ?? '' }
}

const aFramework = {
  code: `zoekkader-${crypto.randomUUID().slice(0, 8)}`,
  version: '1',
  title: { nl: 'Zoekkader' },
  language: 'nl',
  scale: [0, 1, 2].map((level) => ({ level, name: { nl: `niveau ${level}` } })),
  groups: [],
  rules: null,
  nodes: [
    { code: 'T', parent: null, assessable: false, title: { nl: 'Haventhema' } },
    {
      code: 'T-1',
      parent: 'T',
      assessable: true,
      title: { nl: 'Sleutelbeheer' },
      text: { nl: 'Wie heeft welke sleutel' },
    },
  ],
}

const kinds = async (ctx: Ctx, query: string) => (await lookFor(ctx, query, 'nl')).map(({ kind }) => kind)

test('finds what the own municipality wrote, all of it and nothing of a neighbour', async () => {
  const { at, own, leader } = await aPlaceToSearch()
  const coordinator = await at(0, 'coordinator')
  const neighbour = await at(1, 'coordinator')
  const scanId = await ownScan(coordinator, own)
  const given = { measure: null, measureDue: null, version: 0 }
  await answer(coordinator, scanId, 'T-1', { level: 1, reason: 'De zeskantsleutel hangt in de kluis', ...given })
  await comment(coordinator, scanId, 'T-1', { body: 'Vraag het de huismeester over de kluis' })
  const piece = { form: 'document' as const, datedOn: '2024-01-08', provesUse: false, norms: ['T-1'] }
  await addEvidence(
    coordinator,
    scanId,
    { title: 'Lijst bij de kluis', link: 'https://voorbeeld.example/a', ...piece },
    null,
  )
  expect(await kinds(coordinator, 'KLUIS')).toEqual(['answer', 'comment', 'evidence'])
  expect(await kinds(coordinator, 'kluis huismeester')).toEqual(['comment'])
  expect(await kinds(coordinator, 'kluis vuurtoren')).toEqual([])
  expect(await kinds(neighbour, 'kluis')).toEqual([])
  expect(await kinds(leader, 'kluis')).toEqual([])
})

test('finds rounds, themes, norms, frameworks, organisations and the people whom one may see', async () => {
  const { at, leader } = await aPlaceToSearch()
  const coordinator = await at(0, 'coordinator')
  expect(await kinds(coordinator, 'vuurtoren')).toEqual(['round'])
  expect(await kinds(coordinator, 'haventhema')).toEqual(['norm'])
  expect(await kinds(coordinator, 'sleutelbeheer')).toEqual(['norm'])
  expect(await kinds(coordinator, 'zoekkader')).toEqual(['framework'])
  expect(await kinds(leader, 'testgemeente 2')).toContain('organisation')
  const person = (await lookFor(await at(0, 'administrator'), 'test persoon', 'nl')).filter(
    ({ kind }) => kind === 'person',
  )
  expect(person.length).toBeGreaterThan(0)
})

test('someone whose role sees no rounds and no people still searches what is left', async () => {
  const { at } = await aPlaceToSearch()
  const trainer = await at(0, 'trainer')
  expect(await kinds(trainer, 'vuurtoren')).toEqual([])
  expect(await kinds(trainer, 'testgemeente')).toContain('organisation')
})

async function ownScan(ctx: Ctx, organisationId: string): Promise<string> {
  const [round] = await listRounds(ctx)
  return round?.scans.find((scan) => scan.organisationId === organisationId)?.id ?? ''
}
