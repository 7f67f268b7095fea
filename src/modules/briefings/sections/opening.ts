import { isWidelyBelow, type NormRow, ranked, type ThreadsBriefing } from '../model.ts'
import { nl } from '../nl.ts'
import { type Block, heading, newPage, short, text, together } from '../paper.ts'
import { belowText, day, listed, municipalities, norms, normText, threads, whole } from '../words.ts'
import { asked } from './asked.ts'

/** Page one: what it is and of which day, what goes well, what has to be better, and what is asked. Then the contents. */
export function opening(briefing: ThreadsBriefing): Block[] {
  const { scans, good, weak } = summary(briefing)
  const isProvisional = briefing.counts.signed < briefing.counts.total
  return [
    ...(briefing.isFictitious ? [notice(nl.fictitiousNotice)] : []),
    ...(isProvisional ? [notice(nl.provisionalNotice(scans))] : []),
    { kind: 'facts', facts: facts(briefing) },
    heading(1, nl.glance.heading),
    ...(isProvisional ? [] : [text(scans)]),
    heading(2, nl.glance.good),
    { kind: 'list', items: good },
    heading(2, nl.glance.weak),
    { kind: 'list', items: weak },
    ...together(heading(2, askedHeading(briefing)), { kind: 'list', items: [...asked(briefing)], isNumbered: true }),
    newPage,
    { kind: 'contents', title: nl.contents },
  ]
}

const notice = (words: string): Block => ({ kind: 'notice', text: words })

export const askedHeading = ({ cover }: ThreadsBriefing): string =>
  cover.purpose === 'decision' ? nl.asked.decision : nl.asked.other

/** The cover as pairs of word and value. */
export function facts({ cover, round, framework, madeOn, named }: ThreadsBriefing): { term: string; text: string }[] {
  const words = nl.cover
  const all: [term: string, value: string | null][] = [
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

export type Summary = { scans: string; good: string[]; weak: string[] }

/** The paper in a few sentences, each with its counts. */
export function summary(briefing: ThreadsBriefing): Summary {
  const answered = ranked(briefing.norms)
  const scans = scansText(briefing)
  if (answered.length === 0) return { scans, good: [nl.glance.noAnswers], weak: [threadsInShort(briefing)] }
  return {
    scans,
    good: strengths(briefing, answered),
    weak: [threadsInShort(briefing), ...weaknesses(briefing, answered)],
  }
}

function scansText({ counts: { total, signed, submitted, notAnswered } }: ThreadsBriefing): string {
  const words = nl.glance
  if (signed === total && total > 1) return words.all(municipalities(total))
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
  const titles = wide.map(({ title }) => title)
  return nl.glance.threads(
    threads(all.length),
    wide.length === 0 ? nl.glance.notWide : nl.glance.wide(speak(whole(wide.length)), named(titles, 5)),
  )
}

/** The first so many between quotes, and how many more there are. */
function named(titles: readonly string[], most: number): string {
  const first = titles.slice(0, most).map((title) => `‘${short(title, 80)}’`)
  return titles.length > most ? `${first.join(', ')} ${nl.heatmap.more(whole(titles.length - most))}` : listed(first)
}

function strengths({ norms: all, themes }: ThreadsBriefing, answered: readonly NormRow[]): string[] {
  const strong = answered.filter(({ type }) => type === 'shared-strength')
  const titles = named(strong.map(normText), 3)
  const theme = ranked(themes).at(-1)
  return [
    strong.length === 0 ? nl.glance.strongNone : nl.glance.which(nl.glance.strong(norms(strong.length)), titles),
    nl.glance.mostlyAbove(whole(answered.filter((norm) => !isWidelyBelow(norm)).length), norms(all.length)),
    ...(theme
      ? [nl.glance.strongestTheme(short(theme.title, 80), nl.counts.below(whole(theme.below), whole(theme.n)))]
      : []),
  ]
}

function weaknesses({ norms: all }: ThreadsBriefing, answered: readonly NormRow[]): string[] {
  const [weakest] = answered
  return [
    nl.glance.below(whole(answered.filter(isWidelyBelow).length), norms(all.length)),
    weakest && weakest.below > 0
      ? nl.glance.weakest(short(normText(weakest), 100), belowText(weakest))
      : nl.glance.weakestNone,
  ]
}
