import { dateText, type Language } from '#platform/language'
import type { Timeline } from '../charts/model.ts'
import { shareOf, timelinePlot } from '../charts/native/timeline-plot.ts'
import { filled, said } from '../office-xml.ts'
import type { Place } from './model.ts'
import { shapePlace } from './xml.ts'

const size = 13

/** What is reached on a day, as diamonds over the bars of a timeline: a chart of a presentation has no place for them. */
export function milestonesXml(firstId: number, drawing: Timeline, place: Place, language: Language): string[] {
  const { rows } = drawing
  const plot = {
    left: place.left + timelinePlot.x * place.width,
    top: place.top + timelinePlot.y * place.height,
    width: timelinePlot.w * place.width,
    height: timelinePlot.h * place.height,
  }
  const all = rows.flatMap(({ milestones }, row) => milestones.map((one) => ({ ...one, row })))
  return all.map(({ on, label, row }, at) => {
    const middle = {
      x: plot.left + shareOf(drawing, on) * plot.width,
      y: plot.top + ((row + 0.5) / rows.length) * plot.height,
    }
    const own = { left: middle.x - size / 2, top: middle.y - size / 2, width: size, height: size }
    return diamondXml(firstId + at, `${label}, ${dateText(language, on)}`, own)
  })
}

const diamondXml = (id: number, alt: string, place: Place): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Milestone ${id}" descr="${said(alt)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${shapePlace(place)}<a:prstGeom prst="diamond"><a:avLst/></a:prstGeom>${filled('#fff3d6')}<a:ln w="19050">${filled('#17222d')}</a:ln></p:spPr></p:sp>`
