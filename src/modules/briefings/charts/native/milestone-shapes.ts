import { dateText, type Language } from '#platform/language'
import { declared, filled, said } from '../../office-xml.ts'
import type { Drawing, Timeline } from '../model.ts'
import { shareOf, timelinePlot } from './timeline-plot.ts'

export const shapesType = 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml'
/** In points. */
const diamond = 12
const fills = { reached: '#17222d', late: '#f3c1bd', ahead: '#fff3d6' } as const

/** A timeline with something that is reached on a day; null for any other drawing. */
export const withMilestones = (drawing: Drawing): Timeline | null =>
  drawing.as === 'timeline' && drawing.rows.some(({ milestones }) => milestones.length > 0) ? drawing : null

/**
 * What is reached on a day, as diamonds that move along with the chart of a document (ECMA-376, part 1, 21.3): a bar chart itself has
 * no place for them. `size` is that of the chart, in points.
 */
export function milestoneShapes(
  drawing: Timeline,
  size: { width: number; height: number },
  language: Language,
): string {
  const { rows } = drawing
  const half = { x: diamond / 2 / size.width, y: diamond / 2 / size.height }
  const all = rows.flatMap(({ milestones }, row) => milestones.map((one) => ({ ...one, row })))
  const shapes = all.map(({ on, label, standing = 'ahead', row }, at) => {
    const x = timelinePlot.x + shareOf(drawing, on) * timelinePlot.w
    const y = timelinePlot.y + ((row + 0.5) / rows.length) * timelinePlot.h
    const name = said(`${label}, ${dateText(language, on)}`)
    const corner = (side: 'from' | 'to', sign: 1 | -1) =>
      `<cdr:${side}><cdr:x>${part(x + sign * half.x)}</cdr:x><cdr:y>${part(y + sign * half.y)}</cdr:y></cdr:${side}>`
    return `<cdr:relSizeAnchor>${corner('from', -1)}${corner('to', 1)}<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="${at + 2}" name="${name}" descr="${name}"/><cdr:cNvSpPr/></cdr:nvSpPr><cdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm><a:prstGeom prst="diamond"><a:avLst/></a:prstGeom>${filled(fills[standing])}<a:ln w="15875">${filled('#17222d')}</a:ln></cdr:spPr></cdr:sp></cdr:relSizeAnchor>`
  })
  return `${declared}<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing">${shapes.join('')}</c:userShapes>`
}

const part = (share: number) => Math.min(1, Math.max(0, share)).toFixed(5)
