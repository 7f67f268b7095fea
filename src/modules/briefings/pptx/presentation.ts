import { strToU8 } from 'fflate'
import { chartXml, sheetOf } from '../charts/native/chart-xml.ts'
import { chartWorkbook } from '../charts/native/workbook.ts'
import { pngOf } from '../house/model.ts'
import { packed } from '../office-file.ts'
import { declared, emu, places, relations, said } from '../office-xml.ts'
import type { Paper } from '../paper.ts'
import { everyText, plainText } from '../printable.ts'
import { slidesOf } from './from-paper.ts'
import { slideSize } from './model.ts'
import { slideXml } from './slide-xml.ts'
import { layoutXml, masterXml, themeXml } from './theme.ts'
import { spaces } from './xml.ts'

const office = 'application/vnd.openxmlformats-officedocument'
const slideKind = `${office}.presentationml`

type Parts = Record<string, Uint8Array>

/**
 * A paper as a presentation (PPTX): every slide with a title of its own, charts that can be changed, tables with headers, and
 * a text for each of them. The same paper gives the same bytes.
 */
export function paperPptx(given: Paper): Uint8Array {
  const paper = everyText(given, plainText)
  const lang = places[paper.language]
  const slides = slidesOf(paper)
  const parts: Parts = {}
  const kinds: [name: string, kind: string][] = []
  const add = (name: string, text: string, kind: string) => {
    parts[name] = strToU8(text)
    kinds.push([name, kind])
  }
  for (const [at, slide] of slides.entries()) addSlide(slide, at + 1)
  add('ppt/presentation.xml', presentationXml(slides.length, lang), `${slideKind}.presentation.main+xml`)
  add('ppt/slideMasters/slideMaster1.xml', masterXml(paper.style, lang), `${slideKind}.slideMaster+xml`)
  add('ppt/slideLayouts/slideLayout1.xml', layoutXml('opening', lang), `${slideKind}.slideLayout+xml`)
  add('ppt/slideLayouts/slideLayout2.xml', layoutXml('content', lang), `${slideKind}.slideLayout+xml`)
  add('ppt/theme/theme1.xml', themeXml(paper.style), `${office}.theme+xml`)
  add('docProps/core.xml', coreXml(paper), 'application/vnd.openxmlformats-package.core-properties+xml')
  add('docProps/app.xml', appXml(slides.length), `${office}.extended-properties+xml`)
  const logo = paper.style.logo && pngOf(paper.style.logo)
  if (logo) parts['ppt/media/logo.png'] = Buffer.from(logo, 'base64')
  return packed({ '[Content_Types].xml': strToU8(typesXml(kinds)), ...listsOf(slides.length), ...parts })

  function addSlide(slide: (typeof slides)[number], number: number): void {
    const written = slideXml(slide, paper)
    add(`ppt/slides/slide${number}.xml`, written.xml, `${slideKind}.slide+xml`)
    const led = written.relations.map((one) => {
      const chart = written.charts.find(({ id }) => id === one.id)
      if (!chart) return one
      const count = kinds.filter(([name]) => name.startsWith('ppt/charts/')).length + 1
      add(
        `ppt/charts/chart${count}.xml`,
        chartXml(chart.chart, paper.language, { workbook: 'rId1' }),
        `${office}.drawingml.chart+xml`,
      )
      parts[`ppt/charts/_rels/chart${count}.xml.rels`] = strToU8(
        relations([{ id: 'rId1', kind: 'package', target: `../embeddings/figures${count}.xlsx` }]),
      )
      parts[`ppt/embeddings/figures${count}.xlsx`] = chartWorkbook(
        sheetOf(chart.chart.drawing, chart.chart.title, paper.language),
      )
      return { ...one, target: `../charts/chart${count}.xml` }
    })
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = strToU8(relations(led))
  }
}

/** What the whole, the presentation, the master and the layouts lead to. */
function listsOf(count: number): Parts {
  const master = { id: 'rId1', kind: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }
  const slides = Array.from({ length: count }, (_, at) => ({
    id: `rId${at + 3}`,
    kind: 'slide',
    target: `slides/slide${at + 1}.xml`,
  }))
  const lists = {
    '_rels/.rels': [
      { id: 'rId1', kind: 'officeDocument', target: 'ppt/presentation.xml' },
      {
        id: 'rId2',
        kind: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
      { id: 'rId3', kind: 'extended-properties', target: 'docProps/app.xml' },
    ],
    'ppt/_rels/presentation.xml.rels': [
      { id: 'rId1', kind: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { id: 'rId2', kind: 'theme', target: 'theme/theme1.xml' },
      ...slides,
    ],
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': [
      { id: 'rId1', kind: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { id: 'rId2', kind: 'slideLayout', target: '../slideLayouts/slideLayout2.xml' },
      { id: 'rId3', kind: 'theme', target: '../theme/theme1.xml' },
    ],
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': [master],
    'ppt/slideLayouts/_rels/slideLayout2.xml.rels': [master],
  }
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, strToU8(relations(list))]))
}

const presentationXml = (count: number, lang: string): string => {
  const slides = Array.from({ length: count }, (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 3}"/>`)
  return `${declared}<p:presentation ${spaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${slides.join('')}</p:sldIdLst><p:sldSz cx="${emu(slideSize.width)}" cy="${emu(slideSize.height)}"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr><a:defRPr lang="${lang}"/></a:defPPr></p:defaultTextStyle></p:presentation>`
}

function typesXml(kinds: readonly [string, string][]): string {
  const ending = (extension: string, kind: string) => `<Default Extension="${extension}" ContentType="${kind}"/>`
  const parts = kinds.map(([name, kind]) => `<Override PartName="/${name}" ContentType="${kind}"/>`)
  return `${declared}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${ending('rels', 'application/vnd.openxmlformats-package.relationships+xml')}${ending('xml', 'application/xml')}${ending('xlsx', `${office}.spreadsheetml.sheet`)}${ending('png', 'image/png')}${parts.join('')}</Types>`
}

function coreXml({ title, subject, style, madeOn, language }: Paper): string {
  const moment = (tag: string) => `<dcterms:${tag} xsi:type="dcterms:W3CDTF">${madeOn}T12:00:00Z</dcterms:${tag}>`
  return `${declared}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${said(title)}</dc:title><dc:subject>${said(subject)}</dc:subject><dc:creator>${said(style.name)}</dc:creator><cp:lastModifiedBy>${said(style.name)}</cp:lastModifiedBy>${moment('created')}${moment('modified')}<dc:language>${places[language]}</dc:language></cp:coreProperties>`
}

const appXml = (count: number): string =>
  `${declared}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Weerwerk</Application><Slides>${count}</Slides></Properties>`
