import { expect, test } from 'vitest'
import { createRound, readRound } from '#modules/assessments'
import { frameworks, mappings } from '#modules/frameworks'
import { municipalitiesOf } from '#modules/organisations'
import { type Ctx, inTransaction } from '#platform/db'
import { testDatabase } from '#platform/testing'
import { aBook, type SampleBook } from './sample-coding.ts'
import { giveCodes } from './service.ts'
import { traceThread } from './traced.ts'

const { db } = await testDatabase()

/** A next version where P1 and P2 became PX and Q1 is gone, not mapped yet. */
async function nextVersion({ leader, frameworkId }: SampleBook) {
  const { framework } = await frameworks.read(leader, frameworkId)
  const version = `${framework.version}-n`
  const nodes = framework.nodes
    .filter(({ code }) => code !== 'P2' && code !== 'Q1')
    .map((node) => (node.code === 'P1' ? { ...node, code: 'PX' } : node))
  const { id } = await frameworks.create(leader, { ...framework, version, nodes }, { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, id)
  return { id, version }
}

async function mapped({ leader, frameworkId }: SampleBook, toId: string) {
  let { revision } = await mappings.startMapping(leader, toId, frameworkId)
  for (const norm of ['P1', 'P2', 'Q1']) {
    const goes = norm === 'Q1' ? { kind: 'drop' as const, targets: [] } : { kind: 'merge' as const, targets: ['PX'] }
    ;({ revision } = await mappings.decide(leader, toId, frameworkId, { norm, ...goes, reason: 'Zo is het', revision }))
  }
  await mappings.publishMapping(leader, toId, frameworkId)
}

async function tracedIn(ctx: Ctx, at: SampleBook, roundId: string) {
  const round = await readRound(ctx, roundId)
  const places = await inTransaction(ctx, (tx) => municipalitiesOf(tx, at.districtId, '2024-01-15'))
  const { count, items } = await traceThread(ctx, { round, codes: [at.keys], named: true }, places)
  return { count, items: items.map(({ item }) => `${item.finding.norms} from ${item.from?.norms ?? 'here'}`).sort() }
}

test('a finding on a newer version is with the threads of an older round once a mapping is published, and one on an older version with those of a newer', async () => {
  const at = await aBook(db)
  const next = await nextVersion(at)
  const newer = await at.enterFor(1, 0, 'Sleutels zoek.', { roundId: null, frameworkId: next.id, norms: ['PX'] })
  await giveCodes(at.analyst, newer, [at.keys])
  const older = await at.enterFor(1, 1, 'Kast open.', { roundId: null, norms: ['P2', 'Q1'] })
  await giveCodes(at.analyst, older, [at.keys])
  const gone = await at.enterFor(1, 2, 'Kast zonder sleutel.', { roundId: null, norms: ['Q1'] })
  await giveCodes(at.analyst, gone, [at.keys])
  const { id: nextRound } = await createRound(at.leader, {
    title: 'Volgende ronde',
    frameworkId: next.id,
    referenceDay: '2024-01-02',
    opensOn: '2024-01-02',
    closesOn: '2024-03-01',
    reminderDays: [],
    groups: [],
    municipalities: [],
  })
  expect(await tracedIn(at.analyst, at, at.roundId)).toEqual({ count: 2, items: ['P2,Q1 from here', 'Q1 from here'] })
  expect(await tracedIn(at.analyst, at, nextRound)).toEqual({ count: 1, items: ['PX from here'] })
  await mapped(at, next.id)
  expect(await tracedIn(at.analyst, at, at.roundId)).toEqual({
    count: 3,
    items: ['P1,P2 from PX', 'P2,Q1 from here', 'Q1 from here'],
  })
  expect(await tracedIn(at.analyst, at, nextRound)).toEqual({
    count: 2,
    items: ['PX from P2,Q1', 'PX from here'],
  })
})
