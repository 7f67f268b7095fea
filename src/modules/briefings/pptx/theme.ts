import { type HouseStyle, secondOf } from '../house/model.ts'
import { declared, filled, hex, said } from '../office-xml.ts'
import { belowOpeningPlace, bodyPlace, footPlace, numberPlace, openingPlace, titlePlace } from './model.ts'
import { shapeXml, treeOf } from './slide-xml.ts'
import { spaces } from './xml.ts'

const ink = '#17222d'
const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${hex(value)}"/></a:${name}>`

/** Colours and letters of a house style. */
export function themeXml(style: HouseStyle): string {
  const { name, accent } = style
  const colours = [
    colour('dk1', ink),
    colour('lt1', '#ffffff'),
    colour('dk2', accent),
    colour('lt2', '#f2f5f7'),
    colour('accent1', accent),
    ...[secondOf(style), '#9cc8d8', '#f6d08a', '#a04a00', '#566873'].map((value, at) =>
      colour(`accent${at + 2}`, value),
    ),
    colour('hlink', accent),
    colour('folHlink', '#52606d'),
  ]
  const font = (kind: string) =>
    `<a:${kind}><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}>`
  const three = (one: string) => one.repeat(3)
  const flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = `<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${flat}<a:prstDash val="solid"/></a:ln>`
  return `${declared}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${said(name)}"><a:themeElements><a:clrScheme name="${said(name)}">${colours.join('')}</a:clrScheme><a:fontScheme name="${said(name)}">${font('majorFont')}${font('minorFont')}</a:fontScheme><a:fmtScheme name="${said(name)}"><a:fillStyleLst>${three(flat)}</a:fillStyleLst><a:lnStyleLst>${three(line)}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${three(flat)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}

const empty = (lang: string) => `<a:p><a:endParaRPr lang="${lang}"/></a:p>`
const footer = (lang: string) => [
  shapeXml(91, 'Footer', '<p:ph type="ftr" sz="quarter" idx="11"/>', empty(lang), footPlace),
  shapeXml(
    92,
    'Slide Number',
    '<p:ph type="sldNum" sz="quarter" idx="12"/>',
    `<a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${lang}" sz="1100"/><a:t>‹#›</a:t></a:fld></a:p>`,
    numberPlace,
  ),
]

/** The master: white, with a rule in the second colour of the house above the foot, which is decoration. */
export function masterXml(style: HouseStyle, lang: string): string {
  const { accent } = style
  const level = (size: number, at: number) =>
    `<a:lvl${at}pPr marL="${(at - 1) * 304_800}" algn="l"><a:buNone/><a:defRPr sz="${size}" lang="${lang}">${filled(ink)}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${at}pPr>`
  const levels = (sizes: readonly number[]) => sizes.map((size, at) => level(size, at + 1)).join('')
  const rule = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="93" name="Rule"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr><a:xfrm><a:off x="609600" y="6273800"/><a:ext cx="10972800" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="19050">${filled(secondOf(style))}</a:ln></p:spPr></p:cxnSp>`
  const parts = [
    shapeXml(2, 'Title', '<p:ph type="title"/>', empty(lang), titlePlace),
    shapeXml(3, 'Content', '<p:ph type="body" idx="1"/>', empty(lang), bodyPlace),
    ...footer(lang),
    rule,
  ]
  const title = `<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:buNone/><a:defRPr sz="2600" b="1" lang="${lang}">${filled(accent)}<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>`
  return `${declared}<p:sldMaster ${spaces}><p:cSld><p:bg><p:bgPr>${filled('#ffffff')}<a:effectLst/></p:bgPr></p:bg>${treeOf(parts)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${title}</p:titleStyle><p:bodyStyle>${levels([1800, 1800, 1600])}</p:bodyStyle><p:otherStyle>${levels([1800])}</p:otherStyle></p:txStyles></p:sldMaster>`
}

/** A layout for the opening and chapters, and one for content. */
export function layoutXml(look: 'opening' | 'content', lang: string): string {
  const isOpening = look === 'opening'
  const title = shapeXml(
    2,
    'Title',
    `<p:ph type="${isOpening ? 'ctrTitle' : 'title'}"/>`,
    empty(lang),
    isOpening ? openingPlace : titlePlace,
  )
  const body = shapeXml(
    3,
    'Content',
    `<p:ph ${isOpening ? 'type="body" ' : ''}idx="1"/>`,
    empty(lang),
    isOpening ? belowOpeningPlace : bodyPlace,
  )
  return `${declared}<p:sldLayout ${spaces} type="${isOpening ? 'title' : 'obj'}" preserve="1"><p:cSld name="${isOpening ? 'Opening' : 'Content'}">${treeOf([title, body, ...footer(lang)])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}
