import { evidenceLibrary, findInScans, listInspections, listRounds } from '#modules/assessments'
import { listThreads } from '#modules/common-threads'
import { frameworks, norms, textIn, themes } from '#modules/frameworks'
import { findMembers, listOrganisations } from '#modules/organisations'
import type { Ctx } from '#platform/db'
import { AppError } from '#platform/errors'
import type { Language } from '#platform/language'

export const foundKinds = [
  'round',
  'inspection',
  'thread',
  'answer',
  'comment',
  'evidence',
  'norm',
  'framework',
  'organisation',
  'person',
] as const
export type Found = { kind: (typeof foundKinds)[number]; title: string; href: string; about?: string }

/** Of each kind at most so many are shown. */
export const mostOfAKind = 10

type Wanted = { ctx: Ctx; language: Language; words: readonly string[]; fits: (text: string) => boolean }

/**
 * Everything the actor may see in which all words stand. Each list comes from a service that authorises; what someone's role
 * may not see at all is left out.
 */
export async function lookFor(ctx: Ctx, query: string, language: Language): Promise<Found[]> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const wanted = {
    ctx,
    language,
    words,
    fits: (text: string) => words.every((one) => text.toLowerCase().includes(one)),
  }
  const found: Found[] = []
  for (const look of [inRounds, amongInspections, inScans, inEvidence, inFrameworks, inOrganisations, amongPeople])
    found.push(...(await whatMayBeSeen(look(wanted))))
  return found
}

const whatMayBeSeen = (work: Promise<Found[]>): Promise<Found[]> =>
  work.catch((error) => {
    if (error instanceof AppError && error.code === 'forbidden') return []
    throw error
  })

async function inRounds({ ctx, fits }: Wanted): Promise<Found[]> {
  const found: Found[] = []
  for (const { id, title } of await listRounds(ctx)) {
    if (fits(title)) found.push({ kind: 'round', title, href: `/rode-draden?ronde=${id}` })
    const threads = await listThreads(ctx, id)
    for (const thread of threads)
      if (fits(`${thread.title} ${thread.description}`))
        found.push({ kind: 'thread', title: thread.title, href: `/draden/${thread.id}`, about: title })
  }
  return found
}

async function amongInspections({ ctx, fits }: Wanted): Promise<Found[]> {
  const lines = (await listInspections(ctx)).filter(({ municipality, round }) => fits(`${municipality} ${round}`))
  return lines.map(({ id, municipality, round }) => ({
    kind: 'inspection',
    title: municipality,
    href: `/toetsingen/${id}`,
    about: round,
  }))
}

async function inScans({ ctx, words }: Wanted): Promise<Found[]> {
  return (await findInScans(ctx, words)).map(({ kind, scanId, norm, round, text }) => ({
    kind,
    title: `${norm}: ${text.length > 80 ? `${text.slice(0, 79)}…` : text}`,
    href: `/zelfscans/${scanId}/norm/${encodeURIComponent(norm)}`,
    about: round,
  }))
}

async function inEvidence({ ctx, fits }: Wanted): Promise<Found[]> {
  const pieces = (await evidenceLibrary(ctx)).filter(({ title }) => fits(title))
  return pieces.map(({ title }) => ({ kind: 'evidence', title, href: `/bewijs?zoek=${encodeURIComponent(title)}` }))
}

async function inFrameworks({ ctx, language, fits }: Wanted): Promise<Found[]> {
  const found: Found[] = []
  for (const { id } of (await frameworks.list(ctx)).filter(({ state }) => state !== 'retired')) {
    const { framework } = await frameworks.read(ctx, id)
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

async function inOrganisations({ ctx, fits }: Wanted): Promise<Found[]> {
  const organisations = (await listOrganisations(ctx)).filter(({ name }) => fits(name))
  return organisations.map(({ id, name }) => ({ kind: 'organisation', title: name, href: `/organisaties/${id}` }))
}

async function amongPeople({ ctx, words, fits }: Wanted): Promise<Found[]> {
  const { results } = await findMembers(ctx, { search: words[0] ?? '', pageSize: 200 })
  const people = new Map(results.filter(({ name, mail }) => fits(`${name} ${mail}`)).map((one) => [one.personId, one]))
  return [...people.values()].map(({ personId, name, mail }) => ({
    kind: 'person',
    title: name,
    href: `/mensen/${personId}`,
    about: mail,
  }))
}
