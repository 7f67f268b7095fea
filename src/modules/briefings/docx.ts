import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  UnderlineType,
} from 'docx'
import { bullets, chartsIn, deepest, drawBlocks, numbersFrom, startsOf } from './docx-blocks.ts'
import { withCharts } from './docx-charts.ts'
import { hex } from './docx-tables.ts'
import { frameWords } from './frame.ts'
import { type HouseStyle, pngOf, secondOf } from './house/model.ts'
import { settled } from './office-file.ts'
import { places } from './office-xml.ts'
import { type Paper, short } from './paper.ts'
import { everyText, plainText } from './printable.ts'

const margin = { top: 1360, bottom: 1250, left: 1134, right: 1134 }
const a4 = { width: 11906, height: 16838 }

/**
 * A paper as DOCX with the same content as the PDF. Charts can be changed in Word and have their table below;
 * other pictures are tables, coloured where the picture is, so that every reader can read them; header rows come back on each page.
 */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const plain = everyText(paper, plainText)
  const file = await Packer.toBuffer(documentOf(plain))
  return settled(withCharts(new Uint8Array(file), chartsIn(plain.blocks), paper.language), paper.madeOn)
}

/**
 * Letters to print: each begins a page under its own heading, with the sender above and nothing of a paper around it. A letter that
 * is alone has its pages numbered.
 */
export async function lettersDocx(paper: Paper): Promise<Uint8Array> {
  const plain = everyText(paper, plainText)
  const isAlone = plain.blocks.filter(({ kind }) => kind === 'new-page').length === 0
  const section = {
    properties: { page: { size: a4, margin } },
    headers: { default: new Header({ children: logoOf(plain.style) }) },
    ...(isAlone ? { footers: { default: footerOf(plain) } } : {}),
    children: drawBlocks(plain),
  }
  return settled(
    new Uint8Array(await Packer.toBuffer(new Document({ ...baseOf(plain), sections: [section] }))),
    paper.madeOn,
  )
}

const documentOf = (paper: Paper): Document =>
  new Document({
    ...baseOf(paper),
    sections: [
      {
        properties: { page: { size: a4, margin } },
        headers: { default: headerOf(paper) },
        footers: { default: footerOf(paper) },
        children: [
          ...logoOf(paper.style),
          new Paragraph({
            heading: HeadingLevel.TITLE,
            border: { bottom: { style: BorderStyle.SINGLE, size: 20, space: 6, color: hex(secondOf(paper.style)) } },
            children: [new TextRun(paper.title)],
          }),
          ...drawBlocks(paper),
        ],
      },
    ],
  })

/** What every document has: what it is called, its language and how words and lists look. */
const baseOf = (paper: Paper) => ({
  title: paper.title,
  subject: paper.subject,
  creator: paper.style.name,
  lastModifiedBy: paper.style.name,
  styles: { default: stylesOf(paper) },
  numbering: {
    config: [
      { reference: bullets, levels: levelsOf({ ...bulleted, color: hex(secondOf(paper.style)) }) },
      ...startsOf(paper.blocks).map((start) => ({
        reference: numbersFrom(start),
        levels: levelsOf(numbered, start),
      })),
    ],
  },
})

function stylesOf({ language, style }: Paper) {
  const place = places[language]
  const headingRun = (size: number) => ({ font: 'Calibri', size, bold: true, color: hex(style.accent) })
  return {
    document: {
      run: {
        font: 'Calibri',
        size: 21,
        color: '17222D',
        language: { value: place, eastAsia: place, bidirectional: place },
      },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    hyperlink: { run: { color: hex(style.accent), underline: { type: UnderlineType.SINGLE } } },
    title: { run: headingRun(48), paragraph: { spacing: { after: 240 } } },
    heading1: { run: headingRun(32), paragraph: { spacing: { before: 360, after: 160 }, keepNext: true } },
    heading2: { run: headingRun(25), paragraph: { spacing: { before: 280, after: 100 }, keepNext: true } },
    heading3: { run: headingRun(21), paragraph: { spacing: { before: 240, after: 60 }, keepNext: true } },
    caption: { run: { font: 'Calibri', size: 19, bold: true, italics: false, color: '17222D' } },
  }
}

/** Within this many pixels; an SVG comes as the picture that was made of it. */
const logoSize = { width: 220, height: 64 }

/** The name of the sender where there is no picture. */
function logoOf({ logo, name, accent }: HouseStyle): Paragraph[] {
  const png = logo && pngOf(logo)
  if (!png) return [new Paragraph({ children: [new TextRun({ text: name, bold: true, color: hex(accent) })] })]
  const data = Buffer.from(png, 'base64')
  const [wide, high] = [data.readUInt32BE(16), data.readUInt32BE(20)]
  const scale = Math.min(logoSize.width / wide, logoSize.height / high)
  const transformation = { width: Math.round(wide * scale), height: Math.round(high * scale) }
  const altText = { name: logo.alt, title: logo.alt, description: logo.alt }
  return [new Paragraph({ children: [new ImageRun({ type: 'png', data, transformation, altText })] })]
}

/** Every level of a list a little further to the right. */
const levelsOf = (
  look: { format: (typeof LevelFormat)[keyof typeof LevelFormat]; text: (level: number) => string; color?: string },
  start = 1,
) =>
  Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    start,
    format: look.format,
    text: look.text(level),
    alignment: AlignmentType.LEFT,
    style: {
      ...(look.color ? { run: { color: look.color } } : {}),
      paragraph: { indent: { left: 300 * (level + 1), hanging: 240 } },
    },
  }))

const bulleted = { format: LevelFormat.BULLET, text: () => '•' }
const numbered = { format: LevelFormat.DECIMAL, text: (level: number) => `%${level + 1}.` }

function headerOf({ title, mark }: Paper): Header {
  const running = new TextRun({ text: short(title, 90), size: 17, color: '52606D' })
  const marked = mark ? [new TextRun({ text: `  ·  ${mark}`, size: 17, bold: true, color: '8A1C1C' })] : []
  return new Header({ children: [new Paragraph({ children: [running, ...marked] })] })
}

function footerOf({ madeOn, language, style }: Paper): Footer {
  const words = frameWords(language, madeOn)
  const [before = '', between = '', after = ''] = words.page('|', '|').split('|')
  const left = [words.day, style.footer].filter((part) => part).join('  ·  ')
  const children = [`${left}  ·  ${before}`, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
  const run = new TextRun({ size: 17, color: '52606D', children })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] })
}
