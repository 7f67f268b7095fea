import { and, eq, inArray, or } from 'drizzle-orm'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { invalid, type Problem, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import type { ChangeOrganisation, CreateOrganisation, EndOrganisation, Neighbours } from './input.ts'
import { may } from './policy.ts'
import { organisationById } from './queries.ts'
import { neighbours, type Organisation, organisations, services } from './schema.ts'
import { askSettling } from './settling.ts'
import { isReadable } from './theme-contrast.ts'
import { availableThemes } from './themes.ts'

/** The district that keeps an organisation's facts. A province belongs to none: only the set-up keeps it. */
export const keptBy = ({ kind, id, districtId }: Organisation) => ({
  organisationId: kind === 'district' ? id : (districtId ?? 'nobody'),
})

const written = (tx: Tx, action: string, id: string, fields: readonly string[]) =>
  audit(tx, `organisations.${action}`, { object: 'organisation', id, fields })

const refuseWhen = (isWrong: boolean, path: string, reason: string): Problem[] =>
  isWrong ? [{ path, reason: `organisations.${reason}` }] : []

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw invalid(problems)
}

/**
 * Adds a municipality, service organisation or RIEC to the acting district.
 * @throws AppError invalid when the code is in use
 */
export const createOrganisation = (ctx: Ctx, input: CreateOrganisation): Promise<{ id: string }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId: districtId } = personOf(tx)
    authorise(tx, may.keep, { organisationId: districtId })
    const acting = await organisationById(tx, districtId)
    if (acting.kind !== 'district') throw ruleBroken('organisations.district_only')
    const same = await tx.db
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.code, input.code))
    refuse(refuseWhen(same.length > 0, 'code', 'code_in_use'))
    const id = crypto.randomUUID()
    const { validFrom = dayOf(tx.now), ...facts } = input
    await tx.db.insert(organisations).values({ id, districtId, validFrom, ...facts })
    await written(tx, 'create', id, ['kind', 'code', ...Object.keys(facts)])
    return { id }
  })

/** The facts as they replace what was known: what is not given is no longer known. */
export const wholeFacts = (given: ChangeOrganisation): ChangeOrganisation => ({
  name: given.name,
  inhabitants: given.inhabitants ?? null,
  staffEstimate: given.staffEstimate ?? null,
  tileColumn: given.tileColumn ?? null,
  tileRow: given.tileRow ?? null,
})

/** Changes the facts of an organisation; its kind and code stay. */
export const changeOrganisation = (ctx: Ctx, id: string, input: ChangeOrganisation): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await organisationById(tx, id)
    authorise(tx, may.keep, keptBy(before))
    await tx.db.update(organisations).set(input).where(eq(organisations.id, id))
    const changed = Object.entries(input).filter(([key, value]) => value !== Reflect.get(before, key))
    await written(
      tx,
      'change',
      id,
      changed.map(([key]) => key),
    )
  })

/**
 * Ends an organisation, as in a municipal merger: from `validTo` on it no longer takes part and nobody acts for it. On that
 * day a job ends its roles, employments and units (`settleEnds`). Rounds of before keep their municipalities.
 * @throws AppError invalid when the day lies before its start, or the successor is another kind, elsewhere or gone by then
 */
export const endOrganisation = (ctx: Ctx, id: string, { validTo, successorId }: EndOrganisation): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await organisationById(tx, id)
    authorise(tx, may.keep, keptBy(before))
    if (before.kind === 'district') throw ruleBroken('organisations.district_stays')
    const successor = successorId ? await organisationById(tx, successorId) : null
    const fits = !successor || (successor.kind === before.kind && successor.districtId === before.districtId)
    const lives = !successor || (successor.id !== id && (successor.validTo === null || successor.validTo > validTo))
    refuse([
      ...refuseWhen(validTo <= before.validFrom, 'validTo', 'ends_before_start'),
      ...refuseWhen(!fits || !lives, 'successorId', 'successor_unfit'),
    ])
    const fields = { validTo, successorId: successorId ?? null }
    await tx.db.update(organisations).set(fields).where(eq(organisations.id, id))
    await askSettling(tx, validTo)
    await written(tx, 'end', id, Object.keys(fields))
  })

/** Takes back an end that was a mistake; a job gives back what had ended with it. */
export const resumeOrganisation = (ctx: Ctx, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.keep, keptBy(await organisationById(tx, id)))
    await tx.db.update(organisations).set({ validTo: null, successorId: null }).where(eq(organisations.id, id))
    await askSettling(tx, null)
    await written(tx, 'resume', id, ['validTo', 'successorId'])
  })

/** All of these must be municipalities of the district. @throws AppError invalid */
async function mustBeMunicipalities(tx: Tx, ids: readonly string[], districtId: string | null, path: string) {
  if (ids.length === 0) return
  const { id, kind, districtId: district } = organisations
  const found = await tx.db
    .select({ id, kind, district })
    .from(organisations)
    .where(inArray(id, [...ids]))
  const fitting = found.filter((one) => one.kind === 'municipality' && one.district === districtId)
  refuse(refuseWhen(fitting.length < new Set(ids).size, path, 'not_a_municipality_here'))
}

/** Replaces the neighbours of a municipality; each pair is kept once, with its weight (1 unless given). */
export const setNeighbours = (ctx: Ctx, id: string, around: Neighbours): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const before = await organisationById(tx, id)
    authorise(tx, may.keep, keptBy(before))
    const ids = around.map((one) => one.id)
    refuse(refuseWhen(ids.includes(id) || new Set(ids).size < ids.length, 'neighbours', 'neighbour_twice'))
    await mustBeMunicipalities(tx, [id, ...ids], before.districtId, 'neighbours')
    await tx.db.delete(neighbours).where(or(eq(neighbours.a, id), eq(neighbours.b, id)))
    const pairs = around.map((one) => ({ ...pairOf(id, one.id), weight: one.weight }))
    if (pairs.length > 0) await tx.db.insert(neighbours).values(pairs)
    await written(tx, 'set_neighbours', id, ['neighbours'])
  })

/** A pair has its lowest id first, so that it can't be kept twice. */
export const pairOf = (one: string, other: string): { a: string; b: string } =>
  one < other ? { a: one, b: other } : { a: other, b: one }

/** Says which municipalities a service organisation employs the staff of. */
export const setServed = (ctx: Ctx, serviceId: string, municipalityIds: readonly string[]): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const service = await organisationById(tx, serviceId)
    authorise(tx, may.keep, keptBy(service))
    if (service.kind !== 'service') throw ruleBroken('organisations.serves_nobody')
    const served = [...new Set(municipalityIds)]
    await mustBeMunicipalities(tx, served, service.districtId, 'municipalities')
    await tx.db.delete(services).where(and(eq(services.serviceId, serviceId)))
    if (served.length > 0)
      await tx.db.insert(services).values(served.map((municipalityId) => ({ serviceId, municipalityId })))
    await written(tx, 'set_served', serviceId, ['services'])
  })

/**
 * Chooses the look of an organisation's pages; null is the neutral regional theme.
 * @throws AppError invalid for a theme that does not exist or whose text is hard to read
 */
export const chooseTheme = (ctx: Ctx, id: string, theme: string | null): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const { districtId } = await organisationById(tx, id)
    authorise(tx, may.chooseTheme, { organisationId: id, districtId })
    const wanted = availableThemes().find(({ code }) => code === theme)
    refuse([
      ...refuseWhen(theme !== null && !wanted, 'theme', 'theme_unknown'),
      ...refuseWhen(wanted !== undefined && !isReadable(wanted), 'theme', 'theme_unreadable'),
    ])
    await tx.db.update(organisations).set({ theme }).where(eq(organisations.id, id))
    await written(tx, 'choose_theme', id, ['theme'])
  })

/** Says whether the people of an organisation may see names of municipalities, as the DVO decided. */
export const allowNames = (ctx: Ctx, organisationId: string, isAllowed: boolean): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.allowNames, keptBy(await organisationById(tx, organisationId)))
    await tx.db.update(organisations).set({ maySeeNames: isAllowed }).where(eq(organisations.id, organisationId))
    await written(tx, isAllowed ? 'allow_names' : 'forbid_names', organisationId, ['maySeeNames'])
  })
