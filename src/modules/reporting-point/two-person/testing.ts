import type { Database } from '#platform/db'
import { readInbox } from '../cases/inbox.ts'
import { openingOf } from '../cases/looking.ts'
import {
  type Directory,
  openHalf,
  openOldDirectory,
  othersOf,
  passTo,
  readTogether,
  type Signed,
  signPubOf,
} from '../crypto/index.ts'
import { base64Of, bytesOf, sealedCase } from '../sealed.ts'
import { aHandler, aReport, aReportingPoint, type KeyPerson, send } from '../testing.ts'
import { passParts } from './service.ts'

export type Place = Awaited<ReturnType<typeof aReportingPoint>>

type Choice = { exclude?: number[]; category?: string; escrow?: Directory['escrow'] }

/** Three handlers in two groups (first and third in A), and a report of a kind that two open; the reporter chooses whom to exclude, and its kind. */
export async function forTwo(database: Database, { exclude = [], category = 'INF', escrow }: Choice = {}) {
  const place = await aReportingPoint(database)
  const third = await aHandler(await place.as('report-handler'), place.organisationId)
  const [first, second] = place.people
  if (!first || !second) throw new Error('two handlers')
  const people = [first, second, third] as const
  const handlers = people.map(({ entry }, at) => ({ ...entry, group: at === 1 ? ('B' as const) : ('A' as const) }))
  await place.publish(people, 2, { handlers, twoPerson: ['INF'], ...(escrow && { escrow }) })
  const out = exclude.map((at) => people[at]?.id ?? '')
  const made = await aReport(place.web, place.code, out, 'Iemand bood geld (fictief).', 'nobody', category)
  await send(place.web, `/points/${place.code}/reports`, made.body)
  const id = (await readInbox(first.ctx)).results[0]?.id ?? ''
  return { place, first, second, third, handlers, made, id }
}

/** What the browser of a handler gets, and their half. */
export async function halfFor({ code, rootSeed }: Place, who: KeyPerson, id: string) {
  const opening = await openingOf(who.ctx, id)
  const trust = { rootPub: signPubOf(rootSeed), organisation: code }
  const directories = (opening.sealed.directories as Signed<Directory>[]).map((one) => openOldDirectory(one, trust))
  const sealed = sealedCase({ caseId: opening.caseId, ...opening.sealed })
  const half = await openHalf(sealed, who.keys.identity, directories)
  return { opening, directories, sealed, half }
}

/** Passes the part of someone to others, as their browser does. */
export async function pass(place: Place, who: KeyPerson, id: string, to: readonly KeyPerson[], epoch = 0) {
  const { half, directories } = await halfFor(place, who, id)
  const others = othersOf(half, directories).filter((one) => to.some((other) => other.id === one.id))
  const passed = await passTo(half, { id: who.id, signSeed: who.keys.signSeed }, others)
  await passParts(who.ctx, id, {
    epoch,
    to: passed.map((one) => one.to),
    files: passed.map(({ file }) => base64Of(file)),
  })
}

/** The case, for who got a part of another. */
export async function openAs(place: Place, who: KeyPerson, id: string) {
  const { opening, directories, sealed, half } = await halfFor(place, who, id)
  const [part] = opening.together?.parts ?? []
  const from = othersOf(half, directories).find((one) => one.id === part?.from)
  if (!part || !from) return null
  const me = { id: who.id, identity: who.keys.identity }
  const opened = await readTogether(sealed, half, { from, file: bytesOf(part.file) }, me, directories)
  return { ...opened, directories }
}

/** What was said, for who got a part of another. */
export const readAs = async (place: Place, who: KeyPerson, id: string) =>
  (await openAs(place, who, id))?.dialogue.messages.map(({ content }) => content) ?? null
