import { filled, said } from '../office-xml.ts'
import type { Run } from '../paper.ts'
import type { Line } from './model.ts'

/** Language of the words, and how a slide names the relation of an address. */
export type Speech = { lang: string; relationOf: (href: string) => string }

const sizes = { plain: 1800, head: 1800, notice: 1800, small: 1400 } as const
const warning = '#8a1c1c'
/** Left margin of a level of a list, and of its mark. */
const indent = 304_800

export function lineXml({ runs, mark, look }: Line, speech: Speech): string {
  const bold = look === 'head' || look === 'notice'
  const colour = look === 'notice' ? warning : null
  const drawn = runs.map((run) => runXml({ ...run, ...(bold ? { bold } : {}) }, { size: sizes[look], colour, speech }))
  return `<a:p>${marked(mark)}${drawn.join('')}<a:endParaRPr lang="${speech.lang}" sz="${sizes[look]}"/></a:p>`
}

function marked(mark: Line['mark']): string {
  const after = '<a:spcAft><a:spcPts val="600"/></a:spcAft>'
  if (mark.kind === 'none') return `<a:pPr marL="0" indent="0">${after}<a:buNone/></a:pPr>`
  const place = `marL="${indent * (mark.level + 1)}" lvl="${mark.level}" indent="-${indent}"`
  const sign =
    mark.kind === 'bullet'
      ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
      : `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod" startAt="${Math.max(1, mark.number)}"/>`
  return `<a:pPr ${place}>${after}${sign}</a:pPr>`
}

type Look = { size: number; colour: string | null; speech: Speech }

export function runXml({ text, bold, italic, href }: Run, { size, colour, speech }: Look): string {
  const style = `${bold ? ' b="1"' : ''}${italic ? ' i="1"' : ''}`
  const link = href === undefined ? '' : `<a:hlinkClick r:id="${speech.relationOf(href)}"/>`
  return `<a:r><a:rPr lang="${speech.lang}" sz="${size}"${style} dirty="0">${colour === null ? '' : filled(colour)}<a:latin typeface="+mn-lt"/>${link}</a:rPr><a:t>${said(text)}</a:t></a:r>`
}
