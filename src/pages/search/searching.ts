import {
  type Action,
  evidenceLibrary,
  findActions,
  findFindings,
  findInScans,
  listInspections,
  listRounds,
  myActions,
} from '#modules/assessments'
import { listThreads, readBook } from '#modules/common-threads'
import { frameworks, norms, textIn, themes } from '#modules/frameworks'
import { findMembers, listOrganisations } from '#modules/organisations'
import type { Ctx } from '#platform/db'
import { AppError } from '#platform/errors'
import type { Language } from '#platform/language'
import { type Found, short, type Wanted } from './found.ts'
import { amongPapers, inProgrammes } from './in-programmes.ts'

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
  for (const look of looks) found.push(...(await whatMayBeSeen(look(wanted))))
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

async function inFindings({ ctx, words, fits }: Wanted): Promise<Found[]> {
  const { results } = await findFindings(ctx, { search: words[0] ?? '', pageSize: 100 })
  return results.flatMap(({ id, text, quote, municipality, recommendations }) => {
    const place = { href: `/bevindingen/${id}`, about: municipality }
    const advice = recommendations.filter((one) => fits(`${one.text} ${municipality}`))
    return [
      ...(fits(`${text} ${quote ?? ''} ${municipality}`)
        ? [{ kind: 'finding' as const, title: short(text), ...place }]
        : []),
      ...advice.map((one) => ({ kind: 'recommendation' as const, title: short(one.text), ...place })),
    ]
  })
}

/** The actions of the acting organisation, or for who does not see those, the own ones. */
async function amongActions({ ctx, words, fits }: Wanted): Promise<Found[]> {
  const ofAll = async (): Promise<Omit<Action, 'ownerName'>[]> =>
    (await findActions(ctx, { search: words[0] ?? '', pageSize: 200 })).results
  const actions = await ofAll().catch((error) => {
    if (error instanceof AppError && error.code === 'forbidden') return myActions(ctx)
    throw error
  })
  return actions
    .filter(({ number, title, description }) => fits(`A-${number} ${title} ${description ?? ''}`))
    .map(({ id, number, title }) => ({ kind: 'action', title, href: `/acties/${id}`, about: `A-${number}` }))
}

async function inCodeBook({ ctx, fits }: Wanted): Promise<Found[]> {
  const { codes } = await readBook(ctx)
  return codes
    .filter(({ title, description, seedWords }) => fits([title, description, ...seedWords].join(' ')))
    .map(({ id, title }) => ({ kind: 'code', title, href: `/codeboek/${id}` }))
}

async function inScans({ ctx, words }: Wanted): Promise<Found[]> {
  return (await findInScans(ctx, words)).map(({ kind, scanId, norm, round, text }) => ({
    kind,
    title: `${norm}: ${short(text)}`,
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

const looks = [
  inRounds,
  amongInspections,
  inFindings,
  amongActions,
  inProgrammes,
  amongPapers,
  inCodeBook,
  inScans,
  inEvidence,
  inFrameworks,
  inOrganisations,
  amongPeople,
]
