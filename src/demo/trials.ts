import type { Twente } from '#modules/organisations'
import {
  contribute,
  decideRollOut,
  drawRollOut,
  finishExperiment,
  freezeExperiment,
  freezeRollOut,
  moveIntervention,
  noteDeviation,
  planExperiment,
  planIntervention,
  planRollOut,
  releaseExperiment,
  releaseIntervention,
  seedCounts,
} from '#modules/reporting-trials'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { addDays, dayOf } from '#platform/language'

type As = (mail: string, at: Date) => Ctx

/** The Monday in the week so many weeks from now, and a moment on the Friday before it. */
function around(now: Date, weeks: number): { monday: string; before: Date } {
  const today = dayOf(now)
  const back = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7
  const monday = addDays(today, weeks * 7 - back)
  return { monday, before: new Date(`${addDays(monday, -3)}T10:00:00Z`) }
}

/** What Enschede does to have its reporting point used, with a trial that ended and one that runs; and roll-outs of the district. */
export async function tryMethods(as: As, twente: Twente, now: Date): Promise<void> {
  await applyMethods(as, now)
  await holdTrials(as, now)
  await rollOut(as, twente, now)
}

async function applyMethods(as: As, now: Date): Promise<void> {
  const day = (days: number) => dayOf(new Date(now.getTime() + days * 86_400_000))
  const at = (days: number) => as('coordinator.enschede', new Date(now.getTime() + days * 86_400_000))
  const plan = { endsOn: null, note: null, costCents: null }
  const month = await planIntervention(at(-170), {
    ...{ ...plan, method: 'signal-of-the-month', place: 'Intranet, voor iedereen (fictief)', startsOn: day(-160) },
    costCents: 120_000,
  })
  await moveIntervention(at(-160), month.id, { do: 'start' })
  const hour = await planIntervention(at(-150), {
    ...{
      ...plan,
      method: 'open-hour',
      place: 'Buitendienst en balie (fictief)',
      startsOn: day(-140),
      endsOn: day(-50),
    },
    ...{ costCents: 245_050, note: 'Elke twee weken een uur. (fictief)' },
  })
  await moveIntervention(at(-140), hour.id, { do: 'start' })
  await moveIntervention(at(-49), hour.id, { do: 'finish', effect: 'helped' })
  await releaseIntervention(at(-45), hour.id, true)
  await planIntervention(at(-10), { ...plan, method: 'agenda-item', place: 'Alle teams (fictief)', startsOn: day(20) })
}

const enschede = { employees: 2500, yearly: 60, teams: [], enough: null, smallest: 200 } as const

async function holdTrials(as: As, now: Date): Promise<void> {
  const over = around(now, -26)
  const keeper = as('coordinator.enschede', over.before)
  const done = await planExperiment(keeper, {
    ...{ ...enschede, teams: [], title: 'Drie vragen of het lange formulier (fictief)', unit: 'week', weeks: 20 },
    ...{ question: 'Komen er meer meldingen als wij drie vragen stellen?', methodA: 'three-questions', methodB: null },
    ...{ measure: 'reports', startsOn: over.monday },
  })
  await freezeExperiment(keeper, done.id, done.revision)
  const system = systemCtx(keeper.db, now)
  await inTransaction(system, (tx) =>
    seedCounts(tx, done.id, 20, (week, arm) =>
      arm === 'a'
        ? { opened: 9 + (week % 4), sent: 2 + (week % 3) }
        : { opened: 6 + (week % 3), sent: week === 0 ? 2 : 1 },
    ),
  )
  const later = (weeks: number) => as('coordinator.enschede', new Date(over.before.getTime() + weeks * 7 * 86_400_000))
  await noteDeviation(later(9), done.id, 'In week 8 was het intranet een dag niet bereikbaar. (fictief)')
  await finishExperiment(later(22), done.id, null)
  await releaseExperiment(later(23), done.id, true)
  await runTrial(as, now)
}

async function runTrial(as: As, now: Date): Promise<void> {
  const started = around(now, -3)
  const keeper = as('coordinator.enschede', started.before)
  const running = await planExperiment(keeper, {
    ...{ ...enschede, employees: null, title: 'Meldknop in het zaaksysteem (fictief)', unit: 'team', weeks: 26 },
    ...{ question: 'Wordt een geopend formulier vaker verstuurd vanuit het zaaksysteem?', measure: 'sent' },
    ...{ methodA: 'button-at-work', methodB: 'signal-of-the-month', startsOn: started.monday, enough: 80 },
    teams: [
      { name: 'Sociaal domein (fictief)', employees: 640 },
      { name: 'Fysiek domein (fictief)', employees: 610 },
    ],
  })
  await freezeExperiment(keeper, running.id, running.revision)
  await inTransaction(systemCtx(keeper.db, now), (tx) =>
    seedCounts(tx, running.id, 3, (week, arm) => ({ opened: 5 + week, sent: arm === 'a' ? 2 : 1 })),
  )
  const next = around(now, 4)
  await planExperiment(as('coordinator.enschede', now), {
    ...{
      ...enschede,
      teams: [],
      title: 'Jaarbeeld op intranet (fictief)',
      unit: 'week',
      weeks: 12,
      measure: 'reports',
    },
    ...{ question: 'Melden mensen meer als zij lezen wat er met meldingen is gedaan?', startsOn: next.monday },
    ...{ methodA: 'yearly-picture', methodB: null },
  })
}

async function rollOut(as: As, { byCode }: Twente, now: Date): Promise<void> {
  const idOf = (name: string) => [...byCode.values()].find((one) => one.name === name)?.id ?? ''
  const municipalities = ['Enschede', 'Hengelo', 'Almelo', 'Borne', 'Haaksbergen', 'Losser'].map(idOf)
  const earlier = around(now, -8)
  const leader = as('projectleider', earlier.before)
  const expected = { yearly: 40, smallest: 200 }
  const plan = {
    ...{ ...expected, title: 'Terugkoppelgarantie in Twente (fictief)' },
    ...{ method: 'feedback-promise', weeksPerStep: 6 },
  }
  const drawn = await planRollOut(leader, { ...plan, startsOn: earlier.monday, municipalities })
  for (const slug of ['enschede', 'hengelo', 'almelo', 'borne', 'haaksbergen', 'losser'])
    await decideRollOut(as(`secretaris.${slug}`, earlier.before), drawn.id, slug === 'almelo' ? 'declined' : 'agreed')
  await freezeRollOut(leader, drawn.id, drawn.revision)
  const next = around(now, 6)
  const button = { ...expected, title: 'Meldknop in Twente (fictief)', method: 'button-at-work', weeksPerStep: 4 }
  const asked = await planRollOut(as('projectleider', now), { ...button, startsOn: next.monday, municipalities })
  await decideRollOut(as('secretaris.hengelo', now), asked.id, 'agreed')
  await measured(as, idOf, now, { method: 'thanks', title: 'Bedankje na elke melding (fictief)', weeksPerStep: 10 })
  await measured(as, idOf, now, { method: 'open-hour', title: 'Inloopuur in Twente (fictief)', weeksPerStep: 8 }, true)
}

type Measured = { method: string; title: string; weeksPerStep: number }

/** A roll-out in five municipalities of which the weeks are over; of one the result is drawn, of the other Enschede hands in later. */
async function measured(as: As, idOf: (name: string) => string, now: Date, plan: Measured, isDrawn = false) {
  const slugs = ['enschede', 'haaksbergen', 'hengelo', 'losser', 'twenterand']
  const names = ['Enschede', 'Haaksbergen', 'Hengelo', 'Losser', 'Twenterand']
  const started = around(now, -names.length * plan.weeksPerStep)
  const leader = as('projectleider', started.before)
  const made = await planRollOut(leader, {
    ...{ ...plan, yearly: 40, smallest: 200, startsOn: started.monday, municipalities: names.map(idOf) },
  })
  for (const slug of slugs) await decideRollOut(as(`secretaris.${slug}`, started.before), made.id, 'agreed')
  await freezeRollOut(leader, made.id, made.revision)
  for (const slug of isDrawn ? slugs : slugs.slice(1)) await contribute(as(`secretaris.${slug}`, now), made.id)
  if (isDrawn) await drawRollOut(as('projectleider', now), made.id)
}
