import {
  type AssessmentTodo,
  askedOf,
  assessmentTodo,
  type InspectionLine,
  nextStep,
  pageFor,
  type RoundNow,
  type ScanView,
  themeProgress,
  viewScans,
} from '#modules/assessments'
import { publishedInFirst, rankingsToGive } from '#modules/common-threads'
import { overdueRights } from '#modules/organisations'
import { type ProgrammeTodo, programmeTodo } from '#modules/programme'
import { trialsTodo } from '#modules/reporting-trials'
import { screeningTodo } from '#modules/screening'
import { accessTodo, proposalsTodo, reviewsTodo, sourcesTodo } from '#modules/systems'
import { askTogether, type Ctx } from '#platform/db'
import { dayOf } from '#platform/language'
import type { LoginInfo } from '#platform/web'
import { whenAllowed } from '../when-allowed.ts'

const states = ['signed', 'submitted', 'open'] as const
type State = (typeof states)[number]

/** What the first page of someone who is logged in shows; null for what the person may not see, and for a province or RIEC, which have no rounds of their own. */
export async function homeData(ctx: Ctx, login: LoginInfo) {
  const kind = login.organisation.kind
  const overdue = login.actor.roles.includes('administrator') ? await overdueRights(ctx) : 0
  const asked = await askTogether(ctx, {
    screening: screeningTodo(ctx),
    trials: trialsTodo(ctx),
    sources: sourcesTodo(ctx),
    proposals: proposalsTodo(ctx),
    access: accessTodo(ctx),
    reviews: reviewsTodo(ctx),
  })
  const nothing = {
    overdue,
    screening: asked.screening,
    trials: asked.trials,
    sources: { ...asked.sources, proposals: asked.proposals, access: asked.access, reviews: asked.reviews },
    inspections: [],
    actions: [] satisfies AssessmentTodo['actions'],
    programme: { tasks: [], proposals: [], hours: [] } satisfies ProgrammeTodo,
    rankings: [],
    municipality: null,
    district: null,
    ...noThreads,
    seesThreads: false,
  }
  if (kind !== 'municipality' && kind !== 'district') return nothing
  const { rounds: known, inspections, actions } = await assessmentTodo(ctx)
  const rounds = known ?? []
  const running = rounds.filter((round) => round.kind === 'self-scan' && round.isRunning)
  const drawn = known && (await latestThreads(ctx, known))
  return {
    overdue,
    screening: nothing.screening,
    trials: nothing.trials,
    sources: nothing.sources,
    inspections: inspectionsToDo(ctx, login, inspections),
    actions,
    programme: await programmeTodo(ctx),
    rankings: login.actor.roles.includes('board-member') ? await rankingsIn(ctx, rounds) : [],
    municipality: kind === 'municipality' ? await municipalityData(ctx, login, rounds) : null,
    district:
      known &&
      running.map((round) => ({
        id: round.id,
        title: round.title,
        closesOn: round.closesOn,
        counts: kind === 'district' && round.scans.length > 0 ? countsOf(round) : null,
        leads: login.actor.roles.includes('project-leader'),
      })),
    ...(drawn ?? noThreads),
    seesThreads: drawn !== null,
  }
}

/** The rounds of which a board member can rank the criteria beforehand. */
async function rankingsIn(ctx: Ctx, rounds: readonly RoundNow[]) {
  const open = new Set(await rankingsToGive(ctx))
  return rounds.flatMap(({ id, title }) => (open.has(id) ? [{ id, title }] : []))
}

function countsOf({ scans }: RoundNow): Record<State, number> {
  const count = (state: State) => scans.filter((scan) => scan.state === state).length
  return { signed: count('signed'), submitted: count('submitted'), open: count('open') }
}

/** The independent assessments in which something is asked of the person now. */
const inspectionsToDo = (ctx: Ctx, { actor }: LoginInfo, lines: readonly InspectionLine[]) =>
  lines.flatMap((line) => {
    const step = nextStep(line, actor, dayOf(ctx.now))
    if (step.do === 'none' || step.do === 'wait') return []
    return [{ id: line.id, municipality: line.municipality, round: line.round, step, href: pageFor(line.id, step) }]
  })

/** So many rounds are looked through: two years of a self-scan and its assessment twice a year. */
const roundsToLookAt = 8

const noThreads: {
  threads: { id: string; title: string; municipalityCount: number }[]
  latest: { id: string; title: string } | null
} = {
  threads: [],
  latest: null,
}

/** The published threads of the latest round that has any; null for who sees no picture of the district. */
async function latestThreads(ctx: Ctx, rounds: readonly RoundNow[]) {
  const lookAt = rounds.slice(0, roundsToLookAt)
  const found = await whenAllowed(
    publishedInFirst(
      ctx,
      lookAt.map(({ id }) => id),
    ),
    null,
  )
  if (found === null) return null
  const round = lookAt.find(({ id }) => id === found[0]?.roundId)
  if (!round) return noThreads
  const threads = found.slice(0, 4).map(({ id, title, municipalityCount }) => ({ id, title, municipalityCount }))
  return { threads, latest: { id: round.id, title: round.title } }
}

/** So many scans that run or wait for a signature are shown. */
const mostScans = 3

async function municipalityData(ctx: Ctx, { organisation, person, actor }: LoginInfo, rounds: readonly RoundNow[]) {
  const ownScan = (round: RoundNow) =>
    round.kind === 'self-scan'
      ? round.scans.find(({ organisationId }) => organisationId === organisation.id)
      : undefined
  const own = rounds.flatMap((round) => {
    const scan = ownScan(round)
    return scan ? [{ ...scan, isRunning: round.isRunning }] : []
  })
  // What was handed in on the last day is signed after it.
  const now = own.filter(({ isRunning, state }) => isRunning || state === 'submitted').slice(0, mostScans)
  const before = own.find((scan) => !now.includes(scan) && scan.state === 'signed')
  const views = await viewScans(
    ctx,
    [...now, ...(before ? [before] : [])].map(({ id }) => id),
  )
  const signed = views.find(({ scan }) => scan.id === before?.id)
  return {
    scans: views
      .filter((view) => view !== signed)
      .map((view) => ({ ...standing(view), ...workOn(view, person.id, actor.roles) })),
    before: signed ? standing(signed) : null,
  }
}

/** How a scan stands: norms below what is asked, and whether all is op orde. */
function standing({ scan, round, scored, nodes }: ScanView) {
  const failing = scored.inOrder?.failing.length ?? null
  return {
    id: scan.id,
    title: round.title,
    state: scan.state,
    closesOn: round.closesOn,
    total: nodes.length,
    failing,
    isInOrder: scored.inOrder?.inOrder ?? null,
  }
}

function workOn(view: ScanView, personId: string, roles: readonly string[]) {
  const themes = themeProgress(view)
  const others = new Map<string, number>()
  for (const { personId: asked } of view.asks) if (asked !== personId) others.set(asked, askedOf(view, asked).length)
  return {
    done: themes.reduce((sum, { done }) => sum + done, 0),
    confirm: themes.reduce((sum, { confirm }) => sum + confirm, 0),

    asked: askedOf(view, personId).length,
    waitingForColleagues: [...others.values()].filter((left) => left > 0).length,
    maySign: roles.some((role) => role === 'mayor' || role === 'secretary'),
    maySubmit: roles.includes('coordinator'),
  }
}

export type HomeData = Awaited<ReturnType<typeof homeData>>
