import type { RoundOverview } from '#modules/assessments'
import { type Picture, pictureFrom, readWaterbed, readWeighing, threadsIn, wholeOf } from '#modules/common-threads'
import { municipalitiesOf, organisationById } from '#modules/organisations'
import type { Ctx, Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { briefingFrom } from './from-picture.ts'
import { styleOf } from './house/queries.ts'
import type { Paper } from './paper.ts'
import { threadsPaper } from './threads-paper.ts'

/** The weighing of the threads and the waterbed of the theme in which neighbours differ most. */
export const weighedAndWaterbed = async (ctx: Ctx, roundId: string) => ({
  weighing: await readWeighing(ctx, roundId),
  waterbed: await readWaterbed(ctx, roundId, { theme: '', norm: '', raise: '' }),
})

/** What the paper says of its district, and the names that may not be in it for readers without names. */
export async function restOf(tx: Tx, { organisationId, createdAt }: RoundOverview) {
  const { name, fictitious } = await organisationById(tx, organisationId)
  const municipalities = await municipalitiesOf(tx, organisationId, dayOf(createdAt))
  return {
    district: name,
    madeOn: dayOf(tx.now),
    isFictitious: fictitious,
    namesToHide: municipalities.map((one) => one.name),
  }
}

/** The common-threads paper of a round, with or without names. The caller acts as the system, after the actor was authorised. */
export async function threadsOf(
  tx: Tx,
  round: RoundOverview,
  { named }: { named: boolean },
): Promise<{ paper: Paper; counts: Picture['counts'] }> {
  const picture = { ...pictureFrom(await wholeOf(tx, round)), named }
  const rest = { ...(await restOf(tx, round)), ...(await weighedAndWaterbed(tx, round.id)) }
  return {
    paper: threadsPaper(
      briefingFrom(picture, await threadsIn(tx, round), rest),
      await styleOf(tx, round.organisationId),
    ),
    counts: picture.counts,
  }
}

/**
 * A round that is planned for later has nothing to tell yet, so it comes after every round that has opened. An independent
 * assessment is named when it is wanted.
 */
export function latestOf(rounds: readonly RoundOverview[], today: string): RoundOverview | undefined {
  const latest = rounds
    .filter(({ kind }) => kind === 'self-scan')
    .toSorted((a, b) => b.opensOn.localeCompare(a.opensOn) || b.createdAt.getTime() - a.createdAt.getTime())
  return latest.find(({ opensOn }) => opensOn <= today) ?? latest.at(-1)
}
