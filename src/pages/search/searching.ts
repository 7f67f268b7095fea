import { type AssessmentHit, lookInAssessments } from '#modules/assessments'
import { lookInPapers } from '#modules/briefings'
import { lookInThreads } from '#modules/common-threads'
import { listInUse, norms, textIn, themes } from '#modules/frameworks'
import { lookInOrganisations } from '#modules/organisations'
import { lookInFunctions } from '#modules/screening'
import { type Ctx, inTransaction } from '#platform/db'
import type { Language } from '#platform/language'
import { whenAllowed } from '../when-allowed.ts'
import { type Found, short, type Wanted } from './found.ts'
import { inProgrammes } from './in-programmes.ts'

/**
 * Everything the actor may see in which all words stand, in one transaction. Each list comes from a service that authorises; what
 * someone's role may not see at all is left out.
 */
export const lookFor = (ctx: Ctx, query: string, language: Language): Promise<Found[]> =>
  inTransaction(ctx, async (tx) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    const fits = (text: string) => words.every((one) => text.toLowerCase().includes(one))
    const found: Found[] = []
    for (const look of looks) found.push(...(await whenAllowed(look({ ctx: tx, language, words, fits }), [])))
    return found
  })

/** Where a hit in scans, assessments, findings and actions stands. */
const hrefOf = ({ kind, id, title, norm }: AssessmentHit): string =>
  ({
    round: `/rode-draden?ronde=${id}`,
    inspection: `/toetsingen/${id}`,
    finding: `/bevindingen/${id}`,
    recommendation: `/bevindingen/${id}`,
    action: `/acties/${id}`,
    answer: `/zelfscans/${id}/norm/${encodeURIComponent(norm ?? '')}`,
    comment: `/zelfscans/${id}/norm/${encodeURIComponent(norm ?? '')}`,
    evidence: `/bewijs?zoek=${encodeURIComponent(title)}`,
  })[kind]

/** In rounds and what stands in them: scans, assessments, findings, actions, threads and the codes of these. */
async function inRounds({ ctx, words }: Wanted): Promise<Found[]> {
  const { hits, rounds } = await lookInAssessments(ctx, words)
  const found = hits.map(
    (hit): Found => ({
      kind: hit.kind,
      title: hit.norm ? `${hit.norm}: ${short(hit.title)}` : short(hit.title),
      href: hrefOf(hit),
      ...(hit.about && { about: hit.about }),
    }),
  )
  for (const { kind, id, title, roundId } of await lookInThreads(ctx, words)) {
    const about = roundId ? rounds.get(roundId) : undefined
    const href = kind === 'thread' ? `/draden/${id}` : `/codeboek/${id}`
    found.push({ kind, title, href, ...(about && { about }) })
  }
  return found
}

async function amongFunctions({ ctx, words }: Wanted): Promise<Found[]> {
  const functions = await lookInFunctions(ctx, words)
  return functions.map(({ id, name }) => ({ kind: 'function', title: name, href: `/screening/functies/${id}` }))
}

async function amongPapers({ ctx, words }: Wanted): Promise<Found[]> {
  const papers = await lookInPapers(ctx, words)
  return papers.map(({ id, title }) => ({ kind: 'paper', title, href: `/stukken/${id}` }))
}

async function inFrameworks({ ctx, language, fits }: Wanted): Promise<Found[]> {
  const found: Found[] = []
  for (const { id, framework } of await listInUse(ctx)) {
    const name = `${textIn(framework.title, language)} ${framework.version}`
    if (fits(name)) found.push({ kind: 'framework', title: name, href: `/normenkaders/${id}` })
    for (const node of [...themes(framework), ...norms(framework)]) {
      const title = `${node.code} ${textIn(node.title, language)}`
      if (fits(`${title} ${textIn(node.text, language)}`))
        found.push({ kind: 'norm', title, href: `/normenkaders/${id}#${encodeURIComponent(node.code)}`, about: name })
    }
  }
  return found
}

async function inOrganisations({ ctx, words }: Wanted): Promise<Found[]> {
  const hits = await lookInOrganisations(ctx, words)
  return hits.map(({ kind, id, title, about }) => ({
    kind,
    title,
    href: kind === 'person' ? `/mensen/${id}` : `/organisaties/${id}`,
    ...(about && { about }),
  }))
}

const looks = [inRounds, inProgrammes, amongPapers, inFrameworks, amongFunctions, inOrganisations]
