import { lookInProgrammes, type ProgrammeHit } from '#modules/programme'
import { dateText } from '#platform/language'
import { type Found, short, type Wanted } from './found.ts'

/** Where a hit in a programme stands. */
const hrefOf = ({ kind, id, programmeId }: ProgrammeHit): string =>
  ({
    programme: `/programma/${id}`,
    'sub-project': `/programma/${programmeId}/deelprojecten/${id}`,
    milestone: `/programma/${programmeId}/mijlpalen`,
    deliverable: `/programma/${programmeId}/producten`,
    risk: `/programma/${programmeId}/risicos`,
    task: `/taken/${id}`,
    meeting: `/programma/${programmeId}/overleggen/${id}`,
    document: `/programma/${programmeId}/documenten/${id}`,
    proposal: `/voorstellen/${id}`,
    decision: `/voorstellen/${id}`,
  })[kind]

export async function inProgrammes({ ctx, words, language }: Wanted): Promise<Found[]> {
  const hits = await lookInProgrammes(ctx, words)
  return hits.map((hit) => ({
    kind: hit.kind,
    title: hit.kind === 'sub-project' ? `${hit.number}. ${hit.title}` : short(hit.title),
    href: hrefOf(hit),
    ...(hit.day && { about: dateText(language, hit.day) }),
  }))
}
