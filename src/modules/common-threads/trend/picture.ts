import {
  type ArchivedMoment,
  archivedMoments,
  type HandedOver,
  handedOverIn,
  judgesBlind,
  listRounds,
  type RoundOverview,
  roundState,
} from '#modules/assessments'
import { type Framework, frameworkOf } from '#modules/frameworks'
import { municipalitiesOf, organisationById } from '#modules/organisations'
import { allows, authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, systemCtx, type Tx } from '#platform/db'
import { dayOf } from '#platform/language'
import { tellsOfNone } from '../comparison/shown.ts'
import { normsOf } from '../framework-norms.ts'
import { may } from '../policy.ts'
import { cellsFromFile, momentOf } from './from-file.ts'
import { alongWay, type Trend, type TrendCell, type TrendRound, trendOf } from './model.ts'
import { type Versions, type Ways, waysTo } from './ways.ts'

/** `archiveId` is of a result from a file, which counts in the line of its own municipality alone. */
type Moment = TrendRound & { version: string; municipalities: number; isShown: boolean; archiveId: string | null }

/** The trend as one viewer sees it: the district, and beside it one municipality. */
export type TrendPicture = {
  framework: Framework
  /** Frameworks with rounds, by code, to choose from. */
  frameworks: string[]
  named: boolean
  /** Rounds here, and of the viewer's own municipality what files brought in. */
  rounds: Moment[]
  /** The theme of each norm of the version that is looked at. */
  normThemes: { code: string; theme: string }[]
  district: Trend
  /** The chosen municipality, or the viewer's own; null without one. */
  beside: (Trend & { code: string; name: string }) | null
  /** Which may be chosen; the viewer's own alone for who sees no names. */
  municipalities: { code: string; name: string }[]
}
export type TrendQuery = { framework: string; municipality: string }

/**
 * Levels over all rounds of one framework, self-scans and assessments, whatever version each asked: norms lead to the newest
 * version by a published mapping, or else by their code. Null without a round.
 * @throws AppError forbidden for who has no part in the common threads
 */
export async function trendPictureOf(ctx: Ctx, query: TrendQuery): Promise<TrendPicture | null> {
  const rounds = (await listRounds(ctx)).toReversed()
  const newest = rounds.at(-1)
  if (!newest) return null
  const seen = await inTransaction(ctx, async (tx) => {
    const record = { organisationId: newest.organisationId, districtId: newest.organisationId }
    authorise(tx, may.seePicture, record)
    const own = await organisationById(tx, personOf(tx).organisationId)
    const maySee =
      allows(tx, may.seeEveryName, record) || (allows(tx, may.seeNamesWhenAllowed, record) && own.maySeeNames)
    const named = maySee && !(await judgesOneOf(tx, rounds))
    const line = { object: 'trend', id: newest.organisationId, organisationId: newest.organisationId }
    if (named) await audit(tx, 'common-threads.see_names', line)
    const isMunicipality = own.kind === 'municipality'
    return {
      named,
      own: isMunicipality ? { id: own.id, code: own.code, name: own.name } : null,
      archived: isMunicipality ? await archivedMoments(tx) : [],
    }
  })
  return wholeTrend(ctx, rounds, query, seen)
}

/** Whoever still comes to judge in one of the rounds sees by no other role what municipalities gave themselves. */
async function judgesOneOf(tx: Tx, rounds: readonly RoundOverview[]): Promise<boolean> {
  for (const { id, kind } of rounds) if (kind === 'independent' && (await judgesBlind(tx, id))) return true
  return false
}

type Seen = {
  named: boolean
  own: { id: string; code: string; name: string } | null
  archived: readonly ArchivedMoment[]
}

/** Loaded as the system, after the actor was authorised; what goes out holds nothing of a municipality that may not be seen. */
function wholeTrend(
  ctx: Ctx,
  all: readonly RoundOverview[],
  query: TrendQuery,
  { named, own, archived }: Seen,
): Promise<TrendPicture> {
  return inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const versions = await versionsOf(tx, all)
    const codes = [...new Set(all.toReversed().map(({ frameworkId }) => versions.get(frameworkId)?.code ?? ''))]
    const wanted = codes.find((code) => code === query.framework) ?? codes[0]
    const rounds = all.filter(({ frameworkId }) => versions.get(frameworkId)?.code === wanted)
    const targetId = rounds.at(-1)?.frameworkId ?? ''
    const framework = await frameworkOf(tx, targetId)
    const scans = await scansOf(tx, rounds)
    const ways = await waysTo(tx, rounds, targetId)
    const cells = cellsOf(rounds, scans, ways)
    const places = named ? await municipalitiesOf(tx, rounds.at(-1)?.organisationId ?? '', dayOf(ctx.now)) : []
    const chosen = places.find(({ code }) => code === query.municipality) ?? own
    const about = { scans, versions, named, today: dayOf(ctx.now) }
    const ofRounds = rounds.map((round) => roundMoment(round, about))
    const files = chosen?.id === own?.id ? archived.filter(({ framework: of }) => of.code === framework.code) : []
    const moments = [...ofRounds, ...files.map(momentOf)].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    const norms = normsOf(framework)
    const visible = new Map([...cells].filter(([id]) => moments.some((one) => one.id === id && one.isShown)))
    const ofChosen = new Map([
      ...[...cells].map(([id, each]): [string, TrendCell[]] => [
        id,
        each.filter(({ municipality }) => municipality === chosen?.id),
      ]),
      ...files.map((file): [string, TrendCell[]] => [
        file.id,
        cellsFromFile(file, chosen?.id ?? '', { ways, versions, target: framework }),
      ]),
    ])
    const { code = '', name = '' } = chosen ?? {}
    return {
      framework,
      frameworks: codes,
      named,
      rounds: moments,
      normThemes: norms.map(({ code, theme }) => ({ code, theme })),
      district: trendOf(moments, norms, visible),
      beside: chosen && { ...trendOf(moments, norms, ofChosen), code, name },
      municipalities: named ? places.map((one) => ({ code: one.code, name: one.name })) : own ? [{ code, name }] : [],
    }
  })
}

type About = { scans: Scans; versions: Versions; named: boolean; today: string }

/** A round, with how many municipalities handed over and whether the viewer may have the district there. */
function roundMoment(round: RoundOverview, { scans, versions, named, today }: About): Moment {
  const { id, title, kind, frameworkId } = round
  const open = scans.get(id)?.filter(({ state }) => state === 'open').length ?? 0
  const counted = (scans.get(id)?.length ?? 0) - open
  const isShown = named || tellsOfNone({ counted, open, isClosed: roundState(round, today) === 'closed' })
  const version = versions.get(frameworkId)?.version ?? ''
  return { id, title, kind, day: dayIn(round, today), version, municipalities: counted, isShown, archiveId: null }
}

const scansOf = async (tx: Tx, rounds: readonly RoundOverview[]) =>
  Map.groupBy(
    await handedOverIn(
      tx,
      rounds.map(({ id }) => id),
    ),
    ({ roundId }) => roundId,
  )

/** A self-scan is about its reference day; an assessment says how things are when it ends, or today while it runs. */
const dayIn = ({ kind, referenceDay, closesOn }: RoundOverview, today: string) =>
  kind === 'self-scan' ? referenceDay : closesOn < today ? closesOn : today

async function versionsOf(tx: Tx, rounds: readonly RoundOverview[]) {
  const versions = new Map<string, { code: string; version: string }>()
  for (const id of new Set(rounds.map(({ frameworkId }) => frameworkId))) {
    const { code, version } = await frameworkOf(tx, id)
    versions.set(id, { code, version })
  }
  return versions
}

type Scans = ReadonlyMap<string, readonly HandedOver[]>

/** The levels of each round as levels of the version that is looked at. */
const cellsOf = (rounds: readonly RoundOverview[], scans: Scans, ways: Ways) =>
  new Map(
    rounds.map(({ id, frameworkId }): [string, TrendCell[]] => {
      const way = ways.get(frameworkId)
      return [id, way ? alongWay((scans.get(id) ?? []).flatMap(levelsOf), way) : []]
    }),
  )

const levelsOf = ({ organisationId, rows }: HandedOver): TrendCell[] =>
  rows.flatMap(({ norm, counting }) =>
    counting === null ? [] : [{ municipality: organisationId, norm, level: counting }],
  )
