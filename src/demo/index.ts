import { createRound, readRound, seedArchive } from '#modules/assessments'
import { quartersUpTo } from '#modules/briefings'
import { createThread, publishThread, readBook, startBook } from '#modules/common-threads'
import { basisOpOrde, type Framework, frameworks } from '#modules/frameworks'
import { actorOfMail, hasNoOrganisations, seedTwente, type Twente } from '#modules/organisations'
import { addShipped } from '#modules/systems'
import type { PersonActor } from '#platform/access'
import { type Ctx, type Db, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'
import { accountToProvince } from './accounting.ts'
import { planActions } from './actions.ts'
import { promiseHours } from './capacity.ts'
import { askTheBoard } from './decisions.ts'
import { fileDocuments } from './documents.ts'
import { addFindings, addOwnFinding } from './findings.ts'
import { declareEmployers, judgeAll, judgeSome } from './inspections.ts'
import { holdMeetings } from './meetings.ts'
import { followMoney } from './money.ts'
import { draftNextVersion } from './next-version.ts'
import { writePapers } from './papers.ts'
import { addCast, demoProjectLeader } from './people.ts'
import { planProgramme } from './planning.ts'
import { startProgramme } from './programme.ts'
import { openReporting } from './reporting.ts'
import { countUse } from './reporting-use.ts'
import { fillScan, handIn } from './scans.ts'
import { adoptScreening } from './screening.ts'
import { openFiles } from './screening-files.ts'
import { classifyFunctions } from './screening-functions.ts'
import { declareSideJobs } from './screening-own.ts'
import { askForSources } from './source-access.ts'
import { authoriseSources } from './source-authorisations.ts'
import { proposeChanges } from './source-changes.ts'
import { connectSources } from './sources.ts'
import { readStaff } from './staff.ts'
import { giveTasks } from './tasks.ts'
import { workTogether } from './teamwork.ts'
import { threads } from './threads.ts'
import { tryMethods } from './trials.ts'
import { startRanking, weighThreads } from './weighing.ts'

export { cast, demoPassword } from './people.ts'
export { demoPhrase } from './reporting.ts'

/** The name of a municipality as it stands in a mail address. */
const slugOf = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '-')

type Say = (line: string) => void
const dayMs = 24 * 60 * 60_000
const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * dayMs)

/** Whether nothing was made yet. */
export const isEmpty = (db: Db): Promise<boolean> => inTransaction(systemCtx(db, new Date()), hasNoOrganisations)

/** Whether the fictitious district is in this database. */
export const hasDemo = (db: Db): Promise<boolean> =>
  actorOfMail(systemCtx(db, new Date()), demoProjectLeader, null).then((actor) => actor !== null)

/**
 * Makes the fictitious district: Twente's real municipalities with invented people and answers. A year ago all 14 did the
 * self-scan and the common threads were drawn; this year's round is running, with answers carried forward.
 */
export async function makeDemo(ctx: Ctx, say: Say): Promise<void> {
  const { twente, actors } = await inTransaction(ctx, async (tx) => {
    const made = await seedTwente(tx, { isFictitious: true })
    return { twente: made, actors: await addCast(tx, made) }
  })
  const story = new Story(ctx, twente, actors, say)
  await story.tell()
}

class Story {
  private readonly ctx: Ctx
  private readonly twente: Twente
  private readonly actors: Map<string, PersonActor>
  private readonly say: Say

  constructor(ctx: Ctx, twente: Twente, actors: Map<string, PersonActor>, say: Say) {
    this.ctx = ctx
    this.twente = twente
    this.actors = actors
    this.say = say
  }

  async tell(): Promise<void> {
    const now = this.ctx.now
    for (const slug of ['almelo', 'enschede', 'hengelo']) {
      this.say(`  staff of ${slug}`)
      await readStaff(this.as(`hr.${slug}`, daysFrom(now, -60)), slug, dayOf(daysFrom(now, 21)))
    }
    const framework = await basisOpOrde()
    const version = await this.publish(framework, daysFrom(now, -420))
    const first = await this.round(
      'Zelfscan vorig jaar (fictief)',
      version,
      daysFrom(now, -380),
      daysFrom(now, -340),
      null,
    )
    await this.fill(first, framework, { at: daysFrom(now, -345), progress: 0, submitted: 14, signed: 14, started: 14 })
    this.say('  common threads of the first round')
    await this.drawThreads(first, daysFrom(now, -300))
    this.say('  findings, some of them coded')
    await addFindings(this.as('analist', daysFrom(now, -299)), this.as('projectleider', daysFrom(now, -298)), {
      frameworkId: version,
      roundId: first,
      threads: this.threads,
    })
    for (const [slug, share] of [
      ['wierden', false],
      ['twenterand', true],
      ['enschede', false],
    ] as const) {
      const organisationId = [...this.twente.byCode.values()].find((one) => slugOf(one.name) === slug)?.id ?? ''
      await addOwnFinding(
        this.as(`coordinator.${slug}`, daysFrom(now, -30)),
        { organisationId, frameworkId: version },
        share,
      )
    }
    this.say('  weighing of the threads')
    const as = (mail: string, at: Date) => this.as(mail, at)
    await weighThreads(as, first, daysFrom(now, -280))
    const assessing = { as, twente: this.twente, framework, frameworkId: version }
    await this.bringEarlier(first, daysFrom(now, -250))
    this.say('  independent assessment of the first round')
    await declareEmployers({ ...assessing, at: daysFrom(now, -210) })
    const assessed = await judgeAll({ ...assessing, at: daysFrom(now, -200), linkedId: first })
    this.say('  programme')
    const leader = this.as('projectleider', daysFrom(now, -330))
    const programme = await startProgramme(leader, this.twente, first, now)
    await promiseHours({ ...this.ctx, now }, this.twente, this.actors, programme)
    await holdMeetings({ ...this.ctx, now }, this.twente, this.actors, programme)
    await fileDocuments(this.as('projectleider', daysFrom(now, -25)), programme)
    await giveTasks({ ...this.ctx, now }, this.twente, this.actors, programme)
    await followMoney({ ...this.ctx, now }, this.twente, this.actors, programme)
    const rounds = { baselineId: first, measuredId: assessed }
    await planProgramme(leader, { twente: this.twente, made: programme, rounds, now })
    const second = await this.round(
      'Zelfscan dit jaar (fictief)',
      version,
      daysFrom(now, -20),
      daysFrom(now, 12),
      first,
    )
    await draftNextVersion(this.as('projectleider', daysFrom(now, -10)), framework, version)
    await this.fill(second, framework, { at: daysFrom(now, -2), progress: 1.3, submitted: 7, signed: 5, started: 12 })
    await workTogether(as, second, now)
    this.say('  actions and readings')
    await planActions({ ...this.ctx, now }, this.twente, this.actors, framework)
    await startRanking(as, second, daysFrom(now, -1))
    this.say('  independent assessment of this year, under way')
    await judgeSome({ ...assessing, at: daysFrom(now, -1), linkedId: second })
    this.say('  proposals to the board')
    await askTheBoard({ as, twente: this.twente, programmeId: programme.programmeId, now })
    this.say('  screening')
    await adoptScreening({ ...this.ctx, now }, this.twente, this.actors)
    await classifyFunctions({ ...this.ctx, now }, this.twente, this.actors)
    this.say('  screening files')
    await openFiles({ ...this.ctx, now }, this.twente, this.actors)
    await declareSideJobs({ ...this.ctx, now }, this.twente, this.actors)
    this.say('  reporting points')
    await openReporting({ ...this.ctx, now }, this.actors)
    await countUse({ ...this.ctx, now }, this.twente, this.actors, slugOf)
    this.say('  sources of information')
    await addShipped(this.as('projectleider', daysFrom(now, -90)))
    await connectSources({ ...this.ctx, now }, this.twente, this.actors, slugOf)
    await authoriseSources(as, now)
    await askForSources(as, now)
    await proposeChanges(as, now)
    this.say('  trials of the reporting point')
    await tryMethods(as, this.twente, now)
    await accountToProvince(this.as('controller', now), programme.programmeId)
    this.say('  papers')
    const [running = '', last = ''] = quartersUpTo(dayOf(now), 2)
    await writePapers(
      this.as('projectleider', now),
      { released: this.as('coordinator.almelo', now), draft: this.as('coordinator.enschede', now) },
      { programmeId: programme.programmeId, roundId: first, quarters: { running, last } },
    )
  }

  /** What two municipalities filled in before they had this system. */
  private async bringEarlier(roundId: string, at: Date): Promise<void> {
    const { scans } = await readRound(this.as('projectleider', at), roundId)
    for (const slug of ['almelo', 'enschede']) {
      const place = [...this.twente.byCode.values()].find(({ name }) => slugOf(name) === slug)
      const scan = scans.find(({ organisationId }) => organisationId === place?.id)
      const earlier = { title: 'Nulmeting vóór Weerwerk (fictief)', days: 365, origin: 'https://nulmeting.example' }
      if (scan) await seedArchive(this.as(`coordinator.${slug}`, at), scan.id, earlier)
    }
  }

  private get threads() {
    return threads([...this.twente.byCode.keys()].sort())
  }

  private as(mail: string, now: Date): Ctx {
    const actor = this.actors.get(`${mail}@fictief.example`)
    if (!actor) throw new Error(`the demo has no ${mail}`)
    return { db: this.ctx.db, actor, now, channel: 'cli' }
  }

  private async publish(framework: Framework, now: Date): Promise<string> {
    const leader = this.as('projectleider', now)
    const { id } = await frameworks.create(leader, framework, { format: 'weerwerk', warnings: [] })
    await frameworks.publish(leader, id)
    return id
  }

  private async round(
    title: string,
    frameworkId: string,
    opens: Date,
    closes: Date,
    previousId: string | null,
  ): Promise<string> {
    this.say(`  round: ${title}`)
    const { id } = await createRound(this.as('projectleider', opens), {
      title,
      frameworkId,
      referenceDay: dayOf(opens),
      opensOn: dayOf(opens),
      closesOn: dayOf(closes),
      reminderDays: [14, 7, 1],
      groups: [],
      municipalities: [],
      previousId: previousId ?? undefined,
    })
    return id
  }

  private async fill(
    roundId: string,
    framework: Framework,
    how: { at: Date; progress: number; submitted: number; signed: number; started: number },
  ): Promise<void> {
    const { scans } = await readRound(this.as('projectleider', how.at), roundId)
    const byId = new Map([...this.twente.byCode.values()].map((one) => [one.id, one]))
    const ordered = scans
      .flatMap((scan) => {
        const municipality = byId.get(scan.organisationId)
        return municipality ? [{ scan, ...municipality }] : []
      })
      .sort((a, b) => (a.code < b.code ? -1 : 1))
    for (const [index, { scan, code, name }] of ordered.entries()) {
      if (index >= how.started) continue
      const slug = slugOf(name)
      const coordinator = this.as(`coordinator.${slug}`, how.at)
      const share = index < how.submitted ? 1 : 0.75 - (index - how.submitted) * 0.1
      if (coordinator.actor.kind !== 'person') continue
      await fillScan(
        { ...this.ctx, now: how.at },
        { scan, code, framework, coordinator: coordinator.actor, progress: how.progress, share, day: dayOf(how.at) },
      )
      if (index >= how.submitted) continue
      const mayor = this.actors.get(`burgemeester.${slug}@fictief.example`)
      await handIn(
        { db: this.ctx.db, now: how.at, channel: 'cli' },
        scan.id,
        coordinator.actor,
        index < how.signed ? (mayor ?? null) : null,
      )
      this.say(`  scan of ${name}`)
    }
  }

  private async drawThreads(roundId: string, now: Date): Promise<void> {
    const analyst = this.as('analist', now)
    await startBook(analyst)
    const codes = new Map((await readBook(analyst)).codes.map(({ id, title }) => [title, id]))
    for (const thread of this.threads) {
      const code = codes.get(thread.title)
      const { id } = await createThread(analyst, roundId, { ...thread, codes: code ? [code] : [], revision: 0 })
      await publishThread(analyst, id, true)
    }
  }
}
