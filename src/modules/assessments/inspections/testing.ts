import { aMember } from '#modules/organisations'
import type { Ctx, Db } from '#platform/db'
import { ctxFor } from '#platform/testing'
import { answer } from '../answering.ts'
import { submit } from '../handing-in.ts'
import type { CreateRound } from '../input.ts'
import { createRound } from '../rounds.ts'
import { aFramework, aNorm } from '../sample-framework.ts'
import { aScan, level, personIn, roundFields } from '../testing.ts'
import { assign } from './assigning.ts'
import { answerReply, finishReplies, reply, startHearing } from './hearing.ts'
import type { RevisionInput, VerdictInput } from './input.ts'
import { giveVerdict, reveal } from './judging.ts'
import { inspections } from './schema.ts'
import { signInspection, toSign } from './signing.ts'

/** Themes T (A and B) and U (C and D). */
export const twoThemes = () =>
  aFramework(
    ['A', 'B', 'C', 'D'].map((code) => aNorm(code, { parent: code < 'C' ? 'T' : 'U' })),
    {
      nodes: [
        { code: 'T', parent: null, assessable: false, title: { nl: 'Thema T' } },
        aNorm('A'),
        aNorm('B'),
        { code: 'U', parent: null, assessable: false, title: { nl: 'Thema U' } },
        aNorm('C', { parent: 'U' }),
        aNorm('D', { parent: 'U' }),
      ],
    },
  )

/** A self-scan that was handed in with level 2 on every norm, and its inspection with both assessors; more municipalities beside it. */
export async function anInspection(db: Db, fields: Partial<CreateRound> = {}) {
  const scan = await aScan(db, { framework: twoThemes() })
  for (const norm of ['A', 'B', 'C', 'D'])
    await answer(scan.coordinator, scan.scanId, norm, level(2, { reason: `zelf ${norm}` }))
  await submit(scan.coordinator, scan.scanId, false)
  const { leader, frameworkId, districtId, organisationId } = scan
  const judged = await createRound(
    leader,
    roundFields(frameworkId, { kind: 'independent', linkedId: scan.round.id, secondShare: 50, ...fields }),
  )
  const all = await db.select().from(inspections)
  const own = all.find((one) => one.roundId === judged.id && one.organisationId === organisationId)
  if (!own) throw new Error('the inspection of a test was not made')
  const assessor = async () => ctxFor(db, await aMember(db, districtId, 'assessor'))
  const [first, second] = [await assessor(), await assessor()]
  const id = own.id
  await assign(leader, id, { place: 'first', personId: personIn(first).personId })
  if (own.secondNorms.length > 0) await assign(leader, id, { place: 'second', personId: personIn(second).personId })
  return { ...scan, judged, id, first, second, assessor, secondNorms: own.secondNorms }
}
export type TestInspection = Awaited<ReturnType<typeof anInspection>>

/** A whole verdict of these levels. */
export const aVerdict = (then: VerdictInput['levelThen'], fields: Partial<VerdictInput> = {}): VerdictInput => ({
  levelThen: then,
  levelNow: then,
  reason: 'Gezien en besproken.',
  documents: 'Plan van aanpak',
  interviews: null,
  sampleSize: null,
  sampleHits: null,
  version: 0,
  ...fields,
})

export const aRevision = (then: RevisionInput['levelThen'], number = 0): RevisionInput => ({
  levelThen: then,
  levelNow: then,
  reason: 'Een later stuk laat dit zien.',
  number,
})

/** Everything judged with one level and revealed, by both assessors. */
export async function judgedAll({ id, first, second, secondNorms }: TestInspection, given = 2): Promise<void> {
  const both: [Ctx, readonly string[]][] = [
    [first, ['A', 'B', 'C', 'D']],
    [second, secondNorms],
  ]
  for (const [ctx, norms] of both) {
    for (const norm of norms) await giveVerdict(ctx, id, norm, aVerdict(given))
    if (norms.some((norm) => norm < 'C')) await reveal(ctx, id, 'T')
    if (norms.some((norm) => norm >= 'C')) await reveal(ctx, id, 'U')
  }
}

/** In hearing until the end of January 2024, with a reply to A. */
export async function inHearing(it: TestInspection): Promise<void> {
  await judgedAll(it)
  await startHearing(it.first, it.id, '2024-01-31')
  await reply(it.coordinator, it.id, 'A', { body: 'Wij zien dit anders.', version: 0 })
}

/** Answered and signed. @returns the hash. */
export async function signedInspection(it: TestInspection): Promise<string> {
  await inHearing(it)
  await finishReplies(it.coordinator, it.id)
  await answerReply(it.first, it.id, 'A', { body: 'Wij hebben opnieuw gekeken.' })
  const { hash } = await toSign(it.first, it.id)
  await signInspection(it.first, it.id, hash)
  return hash
}
