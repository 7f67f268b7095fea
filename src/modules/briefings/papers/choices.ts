import { listRounds } from '#modules/assessments'
import { type GivenProposal, givenProposals, programmesOf } from '#modules/programme'
import { authorise, personOf } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { dayOf } from '#platform/language'
import { keepRule } from './load.ts'
import { kindsAt, type PaperKind, quartersUpTo } from './model.ts'

type Choice = { value: string; label: string }

/** What someone can make a paper of here. @throws AppError forbidden for who makes none */
export const choicesFor = (
  ctx: Ctx,
): Promise<{
  kinds: PaperKind[]
  programmes: Choice[]
  rounds: Choice[]
  quarters: Choice[]
  proposals: GivenProposal[]
}> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, districtId } = personOf(tx)
    const owner = { organisationId, districtId: districtId ?? organisationId }
    const isDistrict = owner.organisationId === owner.districtId
    const kinds = kindsAt(isDistrict)
    authorise(tx, keepRule({ kind: kinds[0] ?? 'results' }), {
      ...owner,
      kind: kinds[0] ?? 'results',
      state: 'draft',
      releasedAt: null,
    })
    const rounds = await listRounds(tx)
    const programmes = isDistrict ? await programmesOf(tx, owner.districtId) : []
    const today = dayOf(tx.now)
    return {
      kinds,
      programmes: programmes.map(({ id, title }) => ({ value: id, label: title })),
      rounds: rounds.map(({ id, title }) => ({ value: id, label: title })),
      quarters: quartersUpTo(today, 6).map((quarter) => ({ value: quarter, label: quarter })),
      proposals: await givenProposals(
        tx,
        programmes.map(({ id }) => id),
      ),
    }
  })
