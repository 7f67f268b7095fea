import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { accent, bullets, drawBlocks, numbers } from './docx-blocks.ts'
import type { ThreadsBriefing } from './model.ts'
import { nl } from './nl.ts'
import { type Paper, short } from './paper.ts'
import { everyText, plainText } from './printable.ts'
import { threadsPaper } from './threads-paper.ts'
import { day } from './words.ts'

const maker = 'Weerwerk'
const margin = { top: 1360, bottom: 1250, left: 1134, right: 1134 }
const a4 = { width: 11906, height: 16838 }

/**
 * The common-threads paper of a round as DOCX, in Dutch, with the same content as the PDF. Pictures are tables with
 * coloured cells, so that every reader can read them; header rows come back on each page.
 */
export async function threadsDocx(briefing: ThreadsBriefing): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(documentOf(everyText(threadsPaper(briefing), plainText))))
}

const documentOf = (paper: Paper): Document =>
  new Document({
    title: paper.title,
    subject: paper.subject,
    creator: maker,
    lastModifiedBy: maker,
    styles: { default: styles },
    numbering: {
      config: [
        { reference: bullets, levels: [bullet] },
        { reference: numbers, levels: [number] },
      ],
    },
    sections: [
      {
        properties: { page: { size: a4, margin } },
        headers: { default: headerOf(paper) },
        footers: { default: footerOf(paper) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(paper.title)] }),
          ...drawBlocks(paper.blocks),
        ],
      },
    ],
  })

const dutch = { value: 'nl-NL', eastAsia: 'nl-NL', bidirectional: 'nl-NL' }
const headingRun = (size: number) => ({ font: 'Calibri', size, bold: true, color: accent })
const styles = {
  document: {
    run: { font: 'Calibri', size: 21, color: '17222D', language: dutch },
    paragraph: { spacing: { after: 120, line: 264 } },
  },
  title: { run: headingRun(48), paragraph: { spacing: { after: 240 } } },
  heading1: { run: headingRun(32), paragraph: { spacing: { before: 360, after: 160 }, keepNext: true } },
  heading2: { run: headingRun(25), paragraph: { spacing: { before: 280, after: 100 }, keepNext: true } },
  heading3: { run: headingRun(21), paragraph: { spacing: { before: 240, after: 60 }, keepNext: true } },
  caption: { run: { font: 'Calibri', size: 19, bold: true, italics: false, color: '17222D' } },
}

const bullet = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 300, hanging: 240 } } },
}

const number = { ...bullet, format: LevelFormat.DECIMAL, text: '%1.' }

function headerOf({ title, mark }: Paper): Header {
  const running = new TextRun({ text: short(title, 80), size: 17, color: '52606D' })
  const marked = mark ? [new TextRun({ text: `  ·  ${mark}`, size: 17, bold: true, color: '8A1C1C' })] : []
  return new Header({ children: [new Paragraph({ children: [running, ...marked] })] })
}

function footerOf({ madeOn }: Paper): Footer {
  const [before = '', between = '', after = ''] = nl.page('|', '|').split('|')
  const children = [`${day(madeOn)}  ·  ${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
  const run = new TextRun({ size: 17, color: '52606D', children })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] })
}
