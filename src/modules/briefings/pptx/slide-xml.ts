import type { Chart } from '../charts/model.ts'
import { pngOf, secondOf } from '../house/model.ts'
import { declared, places, type Relation, said } from '../office-xml.ts'
import type { Paper } from '../paper.ts'
import { milestonesXml } from './milestones.ts'
import { type Content, footPlace, numberPlace, openingPlace, type Place, type Slide, titlePlace } from './model.ts'
import { tableXml } from './table-xml.ts'
import { lineXml, runXml, type Speech } from './text-xml.ts'
import { framePlace, shapePlace, spaces } from './xml.ts'

/** A slide with what it leads to; `charts` are to be written as parts of their own. */
export type Written = { xml: string; relations: Relation[]; charts: { id: string; chart: Chart }[] }

/** In the order in which it is read: title, content, logo, foot, number. */
export function slideXml(slide: Slide, paper: Paper): Written {
  const relations: Relation[] = [
    { id: 'rId1', kind: 'slideLayout', target: `../slideLayouts/slideLayout${slide.look === 'content' ? 2 : 1}.xml` },
  ]
  const charts: Written['charts'] = []
  const lead = (kind: string, target: string, isExternal = false) => {
    const there = relations.find((one) => one.target === target)
    if (there) return there.id
    const id = `rId${relations.length + 1}`
    relations.push({ id, kind, target, ...(isExternal ? { isExternal } : {}) })
    return id
  }
  const speech: Speech = { lang: places[paper.language], relationOf: (href) => lead('hyperlink', href, true) }
  const drawn = slide.content.flatMap((content, at) => {
    const id = at + 3
    if (content.kind !== 'chart') return contentXml(id, content, { speech, rule: secondOf(paper.style) })
    const relation = `rId${relations.length + 1}`
    relations.push({ id: relation, kind: 'chart', target: '' })
    charts.push({ id: relation, chart: content.chart })
    const { drawing } = content.chart
    const over = drawing.as === 'timeline' ? milestonesXml(id * 1000, drawing, content.place, paper.language) : []
    return [chartFrame(id, content.chart, content.place, relation), ...over]
  })
  const { logo: given } = paper.style
  const png = slide.look === 'opening' && given ? pngOf(given) : null
  const logo = png && given ? logoXml(90, { alt: given.alt, png }, lead('image', '../media/logo.png')) : ''
  const foot = paper.style.footer ?? paper.style.name
  const parts = [titleXml(slide, speech), ...drawn, logo, footXml(foot, speech), numberXml(speech)]
  return {
    xml: `${declared}<p:sld ${spaces}><p:cSld>${treeOf(parts)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    relations,
    charts,
  }
}

export const treeOf = (parts: readonly string[]): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${parts.join('')}</p:spTree>`

/** The title is in the placeholder for titles, so that every slide can be found by it. */
function titleXml({ title, look }: Slide, speech: Speech): string {
  const kind = look === 'content' ? 'title' : 'ctrTitle'
  const size = look !== 'content' ? (title.length > 60 ? 3200 : 4000) : title.length > 62 ? 2000 : 2600
  const run = runXml({ text: title }, { size, colour: null, speech })
  return shapeXml(
    2,
    'Title',
    `<p:ph type="${kind}"/>`,
    `<a:p>${run}</a:p>`,
    look === 'content' ? titlePlace : openingPlace,
  )
}

export const shapeXml = (id: number, name: string, holder: string, words: string, place: Place): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id}"/><p:cNvSpPr>${holder === '' ? '' : '<a:spLocks noGrp="1"/>'}</p:cNvSpPr><p:nvPr>${holder}</p:nvPr></p:nvSpPr><p:spPr>${shapePlace(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${words}</p:txBody></p:sp>`

type Look = { speech: Speech; rule: string }

function contentXml(id: number, content: Exclude<Content, { kind: 'chart' }>, look: Look): string {
  if (content.kind === 'table') return tableXml(id, content.table, content.place, look)
  const words = content.lines.map((line) => lineXml(line, look.speech)).join('')
  // Words beside the main content of a slide are a text box: a layout has one place for words.
  const isMain = id === 3
  return isMain ? shapeXml(id, 'Content', '<p:ph idx="1"/>', words, content.place) : boxXml(id, words, content.place)
}

const boxXml = (id: number, words: string, place: Place): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${shapePlace(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" rIns="0" tIns="0" bIns="0"/><a:lstStyle/>${words}</p:txBody></p:sp>`

const chartFrame = (id: number, { title, alt }: Chart, place: Place, relation: string): string =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${said(`Chart ${id}`)}" descr="${said(`${title}. ${alt}`)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${framePlace(place)}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`

const logoPlace: Place = { left: 48, top: 40, width: 200, height: 64 }

/** As large as fits in its place. */
function logoXml(id: number, { alt, png }: { alt: string; png: string }, relation: string): string {
  const bytes = Buffer.from(png, 'base64')
  const [wide, high] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const scale = Math.min(logoPlace.width / wide, logoPlace.height / high)
  const place = { ...logoPlace, width: wide * scale, height: high * scale }
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Logo" descr="${said(alt)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${shapePlace(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
}

const footXml = (words: string, speech: Speech): string =>
  shapeXml(
    91,
    'Footer',
    '<p:ph type="ftr" sz="quarter" idx="11"/>',
    `<a:p>${runXml({ text: words }, { size: 1100, colour: '#52606d', speech })}</a:p>`,
    footPlace,
  )

const numberXml = ({ lang }: Speech): string =>
  shapeXml(
    92,
    'Slide Number',
    '<p:ph type="sldNum" sz="quarter" idx="12"/>',
    `<a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang}" sz="1100"><a:latin typeface="+mn-lt"/></a:rPr><a:t>‹#›</a:t></a:fld></a:p>`,
    numberPlace,
  )
