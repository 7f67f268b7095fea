import { isWidelyBelow, ranked, type ThreadsBriefing } from '../model.ts'
import { nl } from '../nl.ts'
import { type Block, heading, short } from '../paper.ts'
import { belowText, day, listed, municipalities, norms, normText, threads, whole } from '../words.ts'

/** What stands above the paper: what it is, for whom, of which day, and what is asked. */
export function opening(briefing: ThreadsBriefing): Block[] {
  const { cover } = briefing
  const asked: Block[] =
    cover.asked.length === 0 ? [] : [heading(1, nl.cover.asked), { kind: 'list', items: [...cover.asked] }]
  return [
    ...(briefing.isFictitious ? [{ kind: 'notice' as const, text: nl.fictitiousNotice }] : []),
    ...provisional(briefing),
    { kind: 'facts', facts: facts(briefing) },
    ...asked,
    heading(1, nl.glance.heading),
    { kind: 'list', items: glance(briefing) },
    { kind: 'contents', title: nl.contents },
  ]
}

/** A picture that can still change says so above everything else. */
function provisional({ counts: { signed, total } }: ThreadsBriefing): Block[] {
  if (signed === total) return []
  return [{ kind: 'notice', text: nl.provisionalNotice(whole(signed), municipalities(total)) }]
}

/** The cover as pairs of word and value. */
export function facts({ cover, round, framework, madeOn, named }: ThreadsBriefing): { term: string; text: string }[] {
  const words = nl.cover
  const all: [term: string, value: string | null][] = [
    [words.subject, nl.subject(round.title)],
    [words.forWhom, cover.forWhom],
    [words.purpose, words.purposes[cover.purpose]],
    [words.agendaItem, cover.agendaItem],
    [words.date, day(madeOn)],
    [words.round, words.roundText(round.title, words.kinds[round.kind], day(round.referenceDay))],
    [words.framework, words.frameworkText(framework.title, framework.version)],
    [words.isPublic, cover.isPublic ? words.yes : words.no],
    [words.portfolioHolder, cover.portfolioHolder],
    [words.handledBy, cover.handledBy],
    [words.names, named ? words.namesShown : words.namesHidden],
  ]
  return all.flatMap(([term, value]) => (value === null ? [] : [{ term, text: value }]))
}

/** The paper in at most five sentences, each with its counts. */
export function glance(briefing: ThreadsBriefing): string[] {
  return [scans(briefing), threadsInShort(briefing), ...figures(briefing)]
}

function scans({ counts: { total, signed, submitted, notAnswered } }: ThreadsBriefing): string {
  const words = nl.glance
  const provisional = submitted === 1 ? words.provisional : words.provisionalMany
  const open = notAnswered === 1 ? words.open : words.openMany
  const say = signed === 1 ? words.scansOne : words.scans
  return say(
    whole(signed),
    municipalities(total),
    submitted > 0 ? provisional(whole(submitted)) : '',
    notAnswered > 0 ? open(whole(notAnswered)) : '',
  )
}

function threadsInShort({ threads: all }: ThreadsBriefing): string {
  if (all.length === 0) return nl.glance.noThreads
  const wide = all.filter(({ spread }) => spread === 'district-wide')
  const speak = wide.length === 1 ? nl.counts.speaks : nl.counts.speak
  const titles = listed(wide.slice(0, 3).map(({ title }) => `‘${short(title, 80)}’`))
  const rest = wide.length > 3 ? ` ${nl.heatmap.more(whole(wide.length - 3))}` : ''
  return nl.glance.threads(
    threads(all.length),
    wide.length === 0 ? nl.glance.notWide : nl.glance.wide(speak(whole(wide.length)), `${titles}${rest}`),
  )
}

function figures(briefing: ThreadsBriefing): string[] {
  const answered = ranked(briefing.norms)
  const [weakest] = answered
  if (!weakest) return [nl.glance.noAnswers]
  const strong = answered.filter(({ type }) => type === 'shared-strength').length
  return [
    nl.glance.below(whole(answered.filter(isWidelyBelow).length), norms(briefing.norms.length)),
    weakest.below === 0 ? nl.glance.weakestNone : nl.glance.weakest(short(normText(weakest), 100), belowText(weakest)),
    strong === 0 ? nl.glance.strongNone : nl.glance.strong(norms(strong)),
  ]
}
