import { box, ink, picture, quiet, text } from './svg.ts'

type Course = {
  title: string
  description: string
  /** From old to new: where on the axis, from 0 to 1, and how high, from 0 to 1. */
  points: readonly { at: number; height: number; label: string }[]
  /** Lines across, such as the bound of a level. */
  lines?: readonly { height: number; label: string }[]
  from: string
  to: string
}

const [left, top, wide, high] = [44, 14, 460, 150]

/** How a share went over time: points with a line between them, from 0% to 100%, and bounds as dashed lines. */
export function courseSvg({ title, description, points, lines = [], from, to }: Course): string {
  const x = (at: number) => left + at * wide
  const y = (height: number) => top + (1 - height) * high
  const frame = box(left, top, wide, high, { fill: '#ffffff' })
  const scale = [0, 0.5, 1].map((share) =>
    text(left - 6, y(share) + 4, `${share * 100}%`, { anchor: 'end', size: 12, fill: quiet }),
  )
  const bounds = lines.map(
    ({ height, label }) =>
      `<path d="M${left} ${y(height)}H${left + wide}" stroke="#566873" stroke-dasharray="5 4"/>` +
      text(left + wide + 6, y(height) + 4, label, { size: 12, fill: quiet }),
  )
  const path = points.map(({ at, height }, nth) => `${nth === 0 ? 'M' : 'L'}${x(at)} ${y(height)}`).join('')
  const line = `<path d="${path}" fill="none" stroke="#0b3c5d" stroke-width="2"/>`
  const dots = points.map(({ at, height }) => `<circle cx="${x(at)}" cy="${y(height)}" r="4" fill="#0b3c5d"/>`)
  const last = points.at(-1)
  const named = last ? text(x(last.at), y(last.height) - 9, last.label, { anchor: 'end', weight: 600, fill: ink }) : ''
  const axis =
    text(left, top + high + 18, from, { size: 12, fill: quiet }) +
    text(left + wide, top + high + 18, to, { anchor: 'end', size: 12, fill: quiet })
  const content = [frame, ...scale, ...bounds, line, ...dots, named, axis].join('')
  return picture(left + wide + 110, top + high + 26, { title, description }, content)
}
