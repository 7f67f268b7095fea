import { createRound, seedInspection } from '#modules/assessments'
import { aMember } from '#modules/organisations'
import { personOf } from '#platform/access'
import { type Db, inTransaction, systemCtx } from '#platform/db'
import { aMoment } from '#platform/testing'
import { aRound } from '../sample-round.ts'
import type { Given } from './figures.ts'

type Moments = Record<string, { self: Given; levelThen: Given; levelNow: Given }>
export type SampleInspection = { state: 'draft' | 'hearing' | 'final' | 'acknowledged'; given: Moments }

/** A district with a signed self-scan of each municipality, and an independent round that judges it. */
export async function aComparison(db: Db, wanted: readonly SampleInspection[]) {
  const scans = wanted.map(({ given }) => ({
    state: 'signed' as const,
    given: Object.fromEntries(
      Object.entries(given).flatMap(([norm, { self }]) => (self === null ? [] : [[norm, self] as const])),
    ),
  }))
  const sample = await aRound(db, scans)
  const { leader, frameworkId, districtId } = sample
  const { id: judgedId } = await createRound(leader, {
    kind: 'independent',
    title: 'Toetsing',
    frameworkId,
    linkedId: sample.roundId,
    referenceDay: '2024-01-01',
    opensOn: '2024-01-01',
    closesOn: '2024-03-01',
    reminderDays: [],
    groups: [],
    municipalities: [],
  })
  const { personId: first } = await aMember(db, districtId, 'assessor')
  for (const [at, { state, given }] of wanted.entries()) {
    const seed = {
      roundId: judgedId,
      organisationId: sample.places[at]?.id ?? '',
      assessors: { first },
      assignedBy: personOf(leader).personId,
      verdicts: Object.entries(given).flatMap(([norm, { levelThen, levelNow }]) =>
        verdictOf(norm, levelThen, levelNow),
      ),
      state,
    }
    await inTransaction(systemCtx(db, aMoment), (tx) => seedInspection(tx, seed))
  }
  return { ...sample, judgedId, assessorId: first }
}

function verdictOf(norm: string, levelThen: Given, levelNow: Given) {
  if (levelThen === null && levelNow === null) return []
  const level = (given: Given) => (typeof given === 'number' ? given : null)
  const verdict = {
    levelThen: level(levelThen),
    naThen: levelThen === 'na',
    levelNow: level(levelNow),
    naNow: levelNow === 'na',
  }
  return [{ norm, place: 'first' as const, reason: 'reden', ...verdict }]
}

/** The same moments for every norm of the sample framework. */
export const allNorms = (self: Given, levelThen: Given, levelNow: Given): Moments =>
  Object.fromEntries(['P1', 'P2', 'Q1', 'Q2'].map((norm) => [norm, { self, levelThen, levelNow }]))
