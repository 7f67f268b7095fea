import { type HouseStyle, plainStyle } from './house/model.ts'
import type { ThreadsBriefing } from './model.ts'
import { shownNames } from './names.ts'
import { nl } from './nl.ts'
import type { Paper } from './paper.ts'
import { appendices } from './sections/appendix.ts'
import { districtSection } from './sections/district.ts'
import { heatmapSection } from './sections/heatmaps.ts'
import { methodSection } from './sections/method.ts'
import { opening } from './sections/opening.ts'
import { rankingSection, strengthsSection } from './sections/ranking.ts'
import { threadsSection } from './sections/threads.ts'
import { waterbedSection } from './sections/waterbed.ts'
import { weighingSection } from './sections/weighing.ts'
import { threadsFigures } from './threads-figures.ts'

/** The common-threads paper of a round in words, tables and pictures; without names when those may not be shown. */
export function threadsPaper(given: ThreadsBriefing, style: HouseStyle = plainStyle(given.district)): Paper {
  const briefing = shownNames(given)
  return {
    title: nl.title(briefing.district),
    subject: nl.subject(briefing.round.title),
    language: 'nl',
    madeOn: briefing.madeOn,
    mark: markOf(briefing),
    blocks: [
      ...opening(briefing),
      ...threadsSection(briefing),
      ...weighingSection(briefing),
      ...districtSection(briefing),
      ...rankingSection(briefing),
      ...strengthsSection(briefing),
      ...heatmapSection(briefing),
      ...waterbedSection(briefing),
      ...methodSection(briefing),
      ...appendices(briefing),
    ],
    // What a board talks about; the rankings, the method and every norm are in the paper itself.
    slides: [
      ...opening(briefing),
      ...threadsSection(briefing),
      ...weighingSection(briefing),
      ...districtSection(briefing),
    ],
    figures: threadsFigures(briefing),
    style,
  }
}

/** What stands above every page: that it is made up, that it can still change, or both. */
export function markOf({ isFictitious, counts }: ThreadsBriefing): string | null {
  const marks = [...(isFictitious ? [nl.fictitious] : []), ...(counts.signed < counts.total ? [nl.provisional] : [])]
  return marks.length > 0 ? marks.join(' · ') : null
}
