import type { Thread, ThreadsBriefing, WeighedPart, WeighingPart } from './model.ts'

/**
 * The briefing as its readers may see it: without `named` every name, place and level of a single municipality is
 * taken out, and a name that someone typed becomes "een gemeente". Counts and distributions stay.
 */
export function shownNames(briefing: ThreadsBriefing): ThreadsBriefing {
  if (briefing.named) return briefing
  const { namesToHide = [], municipalities } = briefing
  const hide = hiding([...namesToHide, ...municipalities.map(({ name }) => name)])
  return {
    ...briefing,
    cover: hiddenCover(briefing.cover, hide),
    municipalities: [],
    namesToHide: [],
    norms: briefing.norms.map((norm) => ({ ...norm, cells: {} })),
    threads: briefing.threads.map((thread) => hiddenThread(thread, hide)),
    ...(briefing.weighing ? { weighing: hiddenWeighing(briefing.weighing, hide) } : {}),
    ...(briefing.bestStep ? { bestStep: { ...briefing.bestStep, municipality: null } } : {}),
    waterbed: briefing.waterbed.map((row) => ({
      ...row,
      exposed: row.exposed.map(({ exposure }) => ({ municipality: '', exposure })),
    })),
  }
}

type Hide = (text: string) => string

const hiddenThread = (thread: Thread, hide: Hide): Thread => ({
  ...thread,
  municipalities: [],
  title: hide(thread.title),
  description: hide(thread.description),
  ...(thread.weighed ? { weighed: hiddenWeighed(thread.weighed, hide) } : {}),
})

const hiddenWeighed = (weighed: WeighedPart, hide: Hide): WeighedPart => ({
  ...weighed,
  outcome: weighed.outcome && { ...weighed.outcome, reason: hide(weighed.outcome.reason) },
})

const hiddenWeighing = (weighing: WeighingPart, hide: Hide): WeighingPart => ({
  ...weighing,
  reason: weighing.reason && hide(weighing.reason),
})

const hiddenCover = (cover: ThreadsBriefing['cover'], hide: Hide): ThreadsBriefing['cover'] => ({
  ...cover,
  forWhom: hide(cover.forWhom),
  agendaItem: cover.agendaItem && hide(cover.agendaItem),
  handledBy: cover.handledBy && hide(cover.handledBy),
  portfolioHolder: cover.portfolioHolder && hide(cover.portfolioHolder),
  asked: cover.asked.map(hide),
})

/**
 * Whole words, as written and in capitals: a municipality named Best must not take the word "best" out. The longest
 * name goes first, so that a name within another leaves no rest.
 */
export function hiding(names: readonly string[]): Hide {
  const given = names.filter((name) => name.trim() !== '').flatMap((name) => [name, name.toUpperCase()])
  if (given.length === 0) return (text) => text
  const words = given.sort((a, b) => b.length - a.length).map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => text.replace(pattern, 'een gemeente')
}
