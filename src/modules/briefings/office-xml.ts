import { escaped } from '#ui/charts/svg'

/** The head of every part of an Office file (ECMA-376). */
export const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Words within XML. */
export const said = (text: string): string => escaped(text)

/** Points in the unit of drawings: 12,700 to a point. */
export const emu = (points: number): number => Math.round(points * 12_700)
export const hex = (colour: string): string => colour.slice(1).toUpperCase()
export const filled = (colour: string): string => `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export type Relation = { id: string; kind: string; target: string; isExternal?: boolean }

/** The list of what a part leads to. */
export function relations(list: readonly Relation[]): string {
  const one = ({ id, kind, target, isExternal }: Relation) =>
    `<Relationship Id="${id}" Type="${kind.startsWith('http') ? kind : `${kinds}/${kind}`}" Target="${said(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`
  return `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(one).join('')}</Relationships>`
}

export const places = { nl: 'nl-NL', en: 'en-GB' } as const
