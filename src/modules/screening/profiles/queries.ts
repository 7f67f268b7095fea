import { and, asc, desc, eq, ilike, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import type { FunctionClass } from '../codes.ts'
import type { ModelContent } from '../content.ts'
import { classify } from '../model.ts'
import { adoptedModel } from '../models/queries.ts'
import { type Model, models } from '../models/schema.ts'
import { may } from '../policy.ts'
import { ProfileQuery } from './input.ts'
import { findProfile } from './load.ts'
import {
  isOutdated,
  needsScores,
  recalibrateOn,
  recalibrationMonths,
  type Side,
  type Standing,
  standingOf,
} from './model.ts'
import { type Assessment, assessments, type Profile, profiles } from './schema.ts'

/** A function as a list shows it; what the newest assessment says is there for who sees scores. */
export type ListedProfile = Profile & {
  standing: Standing
  dueOn: string | null
  /** The class that the model of today would calculate, for what was scored with an older version. */
  renewed: FunctionClass | null
  newest: Pick<Assessment, 'revision' | 'scores' | 'calculatedClass' | 'class' | 'motivation' | 'proposedBy'> | null
}

/** Functions whose class holds, for files: by name. The caller authorises. */
export const approvedProfiles = (
  tx: Tx,
  organisationId: string,
): Promise<{ id: string; name: string; class: FunctionClass }[]> =>
  tx.db
    .select({ id: profiles.id, name: profiles.name, class: sql<FunctionClass>`${profiles.class}` })
    .from(profiles)
    .where(and(eq(profiles.organisationId, organisationId), isNotNull(profiles.class), isNull(profiles.endedOn)))
    .orderBy(asc(sql`lower(${profiles.name})`))

/** The version of the model that an approved class belongs to: what its files follow. The caller authorises. */
export async function modelOfFunction(tx: Tx, profileId: string): Promise<Model | null> {
  const [found] = await tx.db
    .select({ model: models })
    .from(assessments)
    .innerJoin(models, eq(models.id, assessments.modelId))
    .where(and(eq(assessments.profileId, profileId), eq(assessments.state, 'approved')))
  return found?.model ?? null
}

const isNewest = sql`${assessments.profileId} = ${profiles.id} and ${assessments.number} =
  (select max(a.number) from screening.assessments a where a.profile_id = ${profiles.id})`

/** One page of the functions of the acting organisation; `count` is of all pages. @throws AppError forbidden */
export const findProfiles = (
  ctx: Ctx,
  query: ProfileQuery = {},
): Promise<{ count: number; results: ListedProfile[] }> =>
  inTransaction(ctx, async (tx) => {
    authorise(tx, may.seeFunctions, { organisationId: personOf(tx).organisationId })
    const { page, pageSize, ...asked } = ProfileQuery.parse(query)
    const total = sql<number>`count(*) over ()::int`
    const rows = await rowsFor(tx, asked, total)
      .limit(pageSize)
      .offset((page - 1) * pageSize)
    return { count: rows[0]?.total ?? 0, results: await listedAll(tx, rows) }
  })

/** All functions that the query finds, to take out of the system; the log says that it was done. */
export const exportProfiles = (
  ctx: Ctx,
  query: ProfileQuery = {},
): Promise<(ListedProfile & { whole: Assessment | null })[]> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.seeFunctions, { organisationId })
    const rows = await rowsFor(tx, ProfileQuery.parse(query), sql<number>`0`)
    await audit(tx, 'screening.export_functions', { object: 'organisation', id: organisationId })
    return (await listedAll(tx, rows)).map((one, at) => ({ ...one, whole: rows[at]?.newest ?? null }))
  })

type Asked = Omit<ReturnType<typeof ProfileQuery.parse>, 'page' | 'pageSize'>
type Row = { profile: Profile; newest: Assessment | null; heldId: string | null; total: number }

const rowsFor = (tx: Tx, asked: Asked, total: SQL<number>) =>
  tx.db
    .select({ profile: profiles, newest: assessments, heldId: heldSql(tx), total })
    .from(profiles)
    .leftJoin(assessments, isNewest)
    .where(conditions(tx, asked))
    .orderBy(...order(tx, asked))
    .$dynamic()

/** The model of today is read only where something was scored with an older one. */
async function listedAll(tx: Tx, rows: readonly Row[]): Promise<ListedProfile[]> {
  const isAnyOld = rows.some(({ newest, heldId }) => newest && isOutdated(newest, heldId))
  const model = isAnyOld ? await adoptedModel(tx, personOf(tx).districtId ?? '') : null
  return rows.map((row) => listed(row, dayOf(tx.now), model?.content ?? null))
}

type Listed = Pick<Row, 'profile' | 'newest' | 'heldId'>

function listed({ profile, newest, heldId }: Listed, today: string, content: ModelContent | null): ListedProfile {
  const standing = standingOf(profile, newest, { today, heldId })
  return {
    ...profile,
    standing,
    renewed: standing === 'outdated' && newest && content ? classify(newest, content).class : null,
    dueOn: profile.approvedOn === null ? null : recalibrateOn(profile.approvedOn),
    newest: newest && {
      revision: newest.revision,
      scores: newest.scores,
      calculatedClass: newest.calculatedClass,
      class: newest.class,
      motivation: newest.motivation,
      proposedBy: newest.proposedBy,
    },
  }
}

/** The version of the model that holds in the district of the actor; the database works it out once. */
const heldSql = (tx: Tx) =>
  sql<string | null>`(select screening.model_on(${personOf(tx).districtId}::uuid, ${dayOf(tx.now)}::date))`

/** The same as `standingOf`, for the database. */
function standingSql(tx: Tx): SQL<string> {
  const { state, hrAt, modelId } = assessments
  const today = dayOf(tx.now)
  const dueOn = sql`${profiles.approvedOn} + make_interval(months => ${recalibrationMonths}::int)`
  return sql`case when ${profiles.endedOn} is not null then 'ended'
    when ${state} in ('draft', 'proposed', 'approved') and ${modelId} <> ${heldSql(tx)} then 'outdated' when ${state} in ('draft', 'refused') then ${state}
    when ${state} = 'proposed' and ${hrAt} is null then 'waiting-hr' when ${state} = 'proposed' then 'waiting-security'
    when ${profiles.class} is null then 'unscored' when ${dueOn} <= ${today}::date then 'due' else 'approved' end`
}

function conditions(tx: Tx, { search, class: held, standing }: Asked) {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const stands = standingSql(tx)
  const wanted =
    standing === 'waiting'
      ? sql`${stands} in ('waiting-hr', 'waiting-security')`
      : standing === 'deviating'
        ? sql`${assessments.class} <> ${assessments.calculatedClass}`
        : standing && sql`${stands} = ${standing}`
  return and(
    eq(profiles.organisationId, personOf(tx).organisationId),
    search === '' ? undefined : or(ilike(profiles.name, like), ilike(profiles.hr21, like)),
    held && eq(profiles.class, held),
    wanted ?? isNull(profiles.endedOn),
  )
}

const ranks = sql.raw(
  `array['outdated','due','refused','unscored','draft','waiting-hr','waiting-security','approved','ended']`,
)

/** Ends in the id, so that pages never share a row. */
function order(tx: Tx, { sort, descending }: Asked): SQL[] {
  const name = sql`lower(${profiles.name})`
  const column = {
    name,
    hr21: sql`lower(${profiles.hr21})`,
    class: profiles.class,
    standing: sql`array_position(${ranks}, ${standingSql(tx)})`,
    approvedOn: profiles.approvedOn,
  }[sort]
  return [sql`${column} ${sql.raw(descending ? 'desc' : 'asc')} nulls last`, asc(name), asc(profiles.id)]
}

/** An assessment with its people and the version of the model that it was made with. */
export type AssessmentView = Assessment & {
  version: number
  names: { made: string | null; proposed: string | null; hr: string | null; security: string | null }
}
export type ProfileView = Profile & {
  standing: Standing
  dueOn: string | null
  renewed: FunctionClass | null
  /** Newest first; empty for who sees no scores. */
  assessments: AssessmentView[]
}

/** One function of the acting organisation, with its assessments for who sees scores. @throws AppError not_found, forbidden */
export const readProfile = (ctx: Ctx, id: string): Promise<ProfileView> =>
  inTransaction(ctx, async (tx) => {
    const profile = await findProfile(tx, id)
    const rows = allows(tx, may.seeScores, profile) ? await assessmentsOf(tx, id) : []
    const held = await adoptedModel(tx, profile.districtId)
    const found = { profile, newest: rows[0] ?? null, heldId: held?.id ?? null }
    const { standing, dueOn, renewed } = listed(found, dayOf(tx.now), held?.content ?? null)
    return { ...profile, standing, dueOn, renewed, assessments: rows }
  })

async function assessmentsOf(tx: Tx, profileId: string): Promise<AssessmentView[]> {
  const found = await tx.db
    .select({ assessment: assessments, version: models.version })
    .from(assessments)
    .innerJoin(models, eq(models.id, assessments.modelId))
    .where(eq(assessments.profileId, profileId))
    .orderBy(desc(assessments.number))
  const people = found.flatMap(({ assessment: it }) => [it.madeBy, it.proposedBy, it.hrBy, it.securityBy])
  const named = await namesOf(
    tx,
    people.flatMap((one) => one ?? []),
  )
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return found.map(({ assessment: it, version }) => ({
    ...it,
    version,
    names: {
      made: nameOf(it.madeBy),
      proposed: nameOf(it.proposedBy),
      hr: nameOf(it.hrBy),
      security: nameOf(it.securityBy),
    },
  }))
}

/** What waits for someone to decide: functions on which the actor may agree, and drafts that can be put forward. */
export type Waiting = { side: Side; functions: ListedProfile[] }

/** The functions on which the actor may agree now, for the side that they speak for; at most 200. @throws AppError forbidden */
export const waitingForMe = (ctx: Ctx): Promise<Waiting> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.assessFunctions, { organisationId })
    const side: Side = allows(tx, may.approveAsHr, { organisationId }) ? 'hr' : 'security'
    const standing = side === 'hr' ? 'waiting-hr' : 'waiting-security'
    const { results } = await findProfiles(tx, { standing, pageSize: 200 })
    return { side, functions: results.filter(({ newest }) => newest?.proposedBy !== personId) }
  })

/** What there is to do: functions to score (`next` is the first), drafts to put forward, what waits, what is due and what the model left behind. */
export type Work = {
  left: number
  next: string | null
  drafts: number
  waiting: number
  due: number
  outdated: number
}

/**
 * Which functions still need scores, in the order in which a meeting takes them, and what else waits.
 * @param after the function that was just scored: the next one comes after it
 */
export const workOn = (ctx: Ctx, after: string | null = null): Promise<Work> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId, personId } = personOf(tx)
    authorise(tx, may.assessFunctions, { organisationId })
    const name = sql`lower(${profiles.name})`
    const isLater = sql`${name} > (select lower(p.name) from screening.profiles p where p.id = ${after}::uuid)`
    const rows = await tx.db
      .select({
        id: profiles.id,
        standing: sql<Standing>`${standingSql(tx)}`,
        proposedBy: assessments.proposedBy,
      })
      .from(profiles)
      .leftJoin(assessments, isNewest)
      .where(eq(profiles.organisationId, organisationId))
      .orderBy(sql`${isLater} desc nulls last`, asc(name), asc(profiles.id))
    const mine = allows(tx, may.approveAsHr, { organisationId }) ? 'waiting-hr' : 'waiting-security'
    const count = (fits: (row: (typeof rows)[number]) => boolean) => rows.filter(fits).length
    const toScore = rows.filter(({ id, standing }) => id !== after && needsScores(standing))
    return {
      left: toScore.length,
      next: toScore[0]?.id ?? null,
      drafts: count(({ standing }) => standing === 'draft'),
      waiting: count(({ standing, proposedBy }) => standing === mine && proposedBy !== personId),
      due: count(({ standing }) => standing === 'due'),
      outdated: count(({ standing }) => standing === 'outdated'),
    }
  })
