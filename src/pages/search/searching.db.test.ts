import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addEvidence, answer, comment, createRound, enterFinding, listRounds, seedActions } from '#modules/assessments'
import { makePaper } from '#modules/briefings'
import { startBook } from '#modules/common-threads'
import { frameworks } from '#modules/frameworks'
import { aDistrict, aMember } from '#modules/organisations'
import { addTask, seedProgramme } from '#modules/programme'
import { personOf, type Role } from '#platform/access'
import { type Ctx, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
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
  return { at, leader, round, districtId, frameworkId: framework.id, own: municipalities[0]?.id ?? '' }
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

async function readingsOf(organisationId: string): Promise<number> {
  const [found] = await rowsOf<{ count: number }>(
    db,
    sql`select count(*)::int as count from audit.entries
      where organisation_id = ${organisationId}::uuid and action = 'assessments.read_findings'`,
  )
  return found?.count ?? 0
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

test('finds findings, recommendations, actions, assessments and codes, each for those who may see them', async () => {
  const { at, leader, round, districtId, frameworkId, own } = await aPlaceToSearch()
  const [coordinator, neighbour] = [await at(0, 'coordinator'), await at(1, 'coordinator')]
  await enterFinding(leader, {
    organisationId: own,
    frameworkId,
    roundId: round.id,
    norms: ['T-1'],
    severity: 'high',
    source: 'interview',
    text: 'De klapperboom staat scheef',
    quote: null,
    foundOn: '2024-01-10',
    reportTitle: null,
    reportYear: null,
    recommendations: ['Zet de klapperboom recht', 'Plant er een hazelaar naast'],
  })
  for (const ctx of [coordinator, leader]) {
    expect(await kinds(ctx, 'klapperboom')).toEqual(['finding', 'recommendation'])
    expect(await kinds(ctx, 'hazelaar naast')).toEqual(['recommendation'])
    expect(await kinds(ctx, 'klapperboom hazelaar')).toEqual([])
  }
  // Who reads findings stands in the log; a search that tells of none leaves no line.
  expect(await readingsOf(own)).toBe(2)
  expect(await readingsOf(districtId)).toBe(2)
  expect(await kinds(neighbour, 'klapperboom')).toEqual([])
  expect(await kinds(await at(0, 'trainer'), 'klapperboom')).toEqual([])

  const owner = await at(0, 'employee')
  const action = {
    organisationId: own,
    districtId,
    by: crypto.randomUUID(),
    framework: null,
    norms: [],
    startsOn: null,
    dueOn: null,
    costCents: null,
    state: 'planned' as const,
    stateReason: null,
    madeOn: '2024-01-02',
    closedOn: null,
    proof: null,
  }
  const ownerId = owner.actor.kind === 'person' ? owner.actor.personId : null
  await inTransaction(systemCtx(db, aMoment), (tx) =>
    seedActions(tx, [
      { ...action, number: 1, title: 'Snoei de treurwilg', description: 'Met een ladder', ownerId },
      { ...action, number: 2, title: 'Geef de treurwilg water', description: null, ownerId: null },
    ]),
  )
  expect(await kinds(coordinator, 'treurwilg')).toEqual(['action', 'action'])
  expect(await kinds(coordinator, 'treurwilg ladder')).toEqual(['action'])
  expect(await kinds(owner, 'treurwilg')).toEqual(['action'])
  expect(await kinds(neighbour, 'treurwilg')).toEqual([])
  expect(await kinds(leader, 'treurwilg')).toEqual([])

  await startBook(leader)
  expect(await kinds(leader, 'zwakke borging')).toEqual(['code'])
  expect(await kinds(coordinator, 'zwakke borging')).toEqual([])

  await createRound(leader, {
    title: 'Toetsing bij de ophaalbrug',
    kind: 'independent',
    linkedId: round.id,
    frameworkId,
    referenceDay: '2024-01-01',
    opensOn: '2024-01-10',
    closesOn: '2024-03-01',
    reminderDays: [],
    groups: [],
    municipalities: [],
  })
  expect(await kinds(leader, 'ophaalbrug')).toEqual(['round', 'inspection', 'inspection'])
  expect((await kinds(coordinator, 'ophaalbrug')).filter((kind) => kind === 'inspection')).toHaveLength(1)
})

test('finds what stands in programmes and the papers of the own organisation, each with its address', async () => {
  const { at, leader, round, districtId } = await aPlaceToSearch()
  const year = { startsOn: '2024-01-01', endsOn: '2024-12-31' }
  const { personId } = personOf(leader)
  const programme = {
    ...year,
    themes: ['Thema'],
    title: 'Zandbank',
    goal: '',
    lines: [{ ...year, title: 'Lijn', description: '' }],
    subProjects: [{ ...year, line: 0, key: 'integrity' as const, title: 'Integriteit', effect: '', parts: [] }],
  }
  const { programmeId } = await inTransaction(systemCtx(db, aMoment), (tx) =>
    seedProgramme(tx, { organisationId: districtId, madeBy: personId }, programme),
  )
  const task = await inTransaction(leader, (tx) =>
    addTask(tx, { programmeId, title: 'Meet de zandbank', ownerId: personId, dueOn: '2024-02-01', origin: 'own' }),
  )
  const paper = await makePaper(leader, {
    kind: 'results',
    title: 'Stuk over de zandbank',
    language: 'nl',
    programmeId,
    roundId: round.id,
    proposalId: null,
    quarter: null,
  })
  expect((await lookFor(leader, 'zandbank', 'nl')).map(({ href }) => href)).toEqual([
    `/programma/${programmeId}`,
    `/taken/${task.id}`,
    `/stukken/${paper.id}`,
  ])
  expect(await kinds(await at(0, 'coordinator'), 'zandbank')).toEqual(['programme'])
  expect(await kinds(await at(0, 'trainer'), 'zandbank')).toEqual([])
})

async function ownScan(ctx: Ctx, organisationId: string): Promise<string> {
  const [round] = await listRounds(ctx)
  return round?.scans.find((scan) => scan.organisationId === organisationId)?.id ?? ''
}
