import type { Language } from '#platform/language'
import { timelineChart } from '../../charts/build.ts'
import { type Block, type Cell, heading, table, text } from '../../paper.ts'
import { inWords, type Section } from '../section.ts'
import type { Plan } from './plan.ts'

export const aspects = ['time', 'money', 'capacity', 'quality'] as const
type Aspect = (typeof aspects)[number]
type Colour = 'green' | 'amber' | 'red'
type Judged = { colour: Colour; explanation: string | null }

/** How the sub-projects stood on a day, with the milestones of the programme. */
export type Standings = {
  language: Language
  plan: Plan
  day: string
  subProjects: { title: string; aspects: Partial<Record<Aspect, Judged>> }[]
  milestones: {
    subProjectId: string | null
    partId: string | null
    title: string
    dueOn: string
    reachedOn: string | null
    standing: 'reached' | 'late' | 'ahead'
  }[]
  source: string
}

/** Grounds on which black is read with ease; the colour stands in words too. */
export const tones = {
  green: { fill: '#cfe8d5', ink: '#17222d' },
  amber: { fill: '#f6d08a', ink: '#17222d' },
  red: { fill: '#f3c1bd', ink: '#17222d' },
} as const

/** Colours per sub-project, the reason of each that is not green, and the planning. */
export function standingSection(input: Standings): Section {
  const { language, subProjects, day: on, source } = input
  const { t, day } = inWords(language)
  const words = t.progress.states
  const all = subProjects.flatMap((one) => aspects.flatMap((aspect) => one.aspects[aspect] ?? []))
  const count = (colour: Colour) => all.filter((one) => one.colour === colour).length
  const why = explanations(input)
  return {
    slot: 'states',
    heading: words.heading,
    blocks: [
      text(words.intro(day(on))),
      colourTable(input),
      ...(why.length > 0 ? [heading(2, words.why), { kind: 'list' as const, items: why }] : []),
      planning(input),
    ],
    sources: [
      {
        what: words.heading,
        text: words.counts(count('green'), count('amber'), count('red')),
        source,
        asOf: on,
      },
    ],
  }
}

function colourTable({ language, subProjects }: Standings): Block {
  const { t } = inWords(language)
  const words = t.progress.states
  const cell = (judged: Judged | undefined): Cell =>
    judged ? { text: words.colours[judged.colour], tone: tones[judged.colour] } : { text: words.notReported }
  return table(
    words.table,
    [
      { header: t.columns.subProject, width: 4 },
      ...aspects.map((aspect) => ({ header: words.aspects[aspect], width: 2, align: 'center' as const })),
    ],
    subProjects.map(({ title, aspects: own }) => [title, ...aspects.map((aspect) => cell(own[aspect]))]),
  )
}

function explanations({ language, subProjects }: Standings): string[] {
  const words = inWords(language).t.progress.states
  return subProjects.flatMap(({ title, aspects: own }) =>
    aspects.flatMap((aspect) => {
      const judged = own[aspect]
      if (!judged || judged.colour === 'green' || !judged.explanation) return []
      const colour = words.colours[judged.colour].toLowerCase()
      return [words.explained(title, words.aspects[aspect].toLowerCase(), colour, judged.explanation)]
    }),
  )
}

/** Sub-projects and their parts over time, each with its milestones; what belongs to none stands below. */
function planning({ language, plan, milestones, day }: Standings): Block {
  const words = inWords(language).t.progress
  const momentsOf = (isOwn: (one: Standings['milestones'][number]) => boolean) =>
    milestones.filter(isOwn).map(({ title, dueOn, reachedOn, standing }) => ({
      on: reachedOn ?? dueOn,
      label: title,
      standing,
    }))
  const bar = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => ({ from: startsOn, to: endsOn })
  const own = plan.subProjects.flatMap((one) => [
    {
      label: one.title,
      isHead: true as const,
      bar: bar(one),
      state: null,
      milestones: momentsOf(({ subProjectId }) => subProjectId === one.id),
    },
    ...one.parts.map((part) => ({
      label: part.title,
      bar: bar(part),
      state: null,
      milestones: momentsOf(({ partId }) => partId === part.id),
    })),
  ])
  const rest = momentsOf(({ subProjectId, partId }) => subProjectId === null && partId === null)
  const whole = { label: words.milestones.heading, isHead: true as const, bar: null, state: null, milestones: rest }
  return timelineChart({ language, title: words.states.planning }, rest.length > 0 ? [...own, whole] : own, day)
}

/** Milestones that fall within some days, and those before that are late. */
export function milestoneSection(input: Standings, { from, to }: { from: string; to: string }): Section {
  const { language, milestones, day: on, source } = input
  const { t, day } = inWords(language)
  const words = t.progress.milestones
  const within = milestones.filter(
    ({ dueOn, reachedOn, standing }) =>
      (dueOn >= from && dueOn <= to) ||
      (reachedOn !== null && reachedOn >= from && reachedOn <= to) ||
      standing === 'late',
  )
  const count = (wanted: string) => within.filter(({ standing }) => standing === wanted).length
  const { columns } = t
  return {
    slot: 'milestones',
    heading: words.heading,
    blocks:
      within.length === 0
        ? [text(words.none)]
        : [
            table(
              words.table,
              [
                { header: words.heading, width: 6 },
                { header: columns.due, width: 3 },
                { header: columns.standing, width: 3 },
              ],
              within.map(({ title, dueOn, reachedOn, standing }) => [
                title,
                day(dueOn),
                reachedOn ? `${words.standings.reached}, ${day(reachedOn)}` : words.standings[standing],
              ]),
            ),
          ],
    sources: [
      {
        what: words.heading,
        text: words.counts(count('reached'), count('late'), count('ahead')),
        source,
        asOf: on,
      },
    ],
  }
}
