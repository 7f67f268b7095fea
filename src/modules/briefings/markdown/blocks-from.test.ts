import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown } from '#platform/markdown'
import { paperDocx } from '../docx.ts'
import { paperHtml } from '../html/page.ts'
import type { Block } from '../paper.ts'
import { paperPdf } from '../pdf.ts'
import { aReport } from '../testing-report.ts'
import { blocksFrom } from './blocks-from.ts'

const typed = `# Wat wij deden

Wij hebben **veel** gedaan, zie [het programma](https://weerwerk.example/a).

3. Eerst dit
   - en dit
4. Dan dat

| Wat | Aantal |
| --- | ---: |
| Uren | 12 |
`

test('headings, paragraphs, lists with lists in them and tables become blocks of the paper', () => {
  expect(blocksFrom(parseMarkdown(typed), 1)).toEqual([
    { kind: 'heading', level: 2, text: 'Wat wij deden' },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Wij hebben ' },
        { text: 'veel', bold: true },
        { text: ' gedaan, zie ' },
        { text: 'het programma', href: 'https://weerwerk.example/a' },
        { text: '.' },
      ],
    },
    {
      kind: 'list',
      isNumbered: true,
      start: 3,
      items: [
        { words: [{ text: 'Eerst dit' }], inner: [{ kind: 'list', items: [[{ text: 'en dit' }]] }] },
        [{ text: 'Dan dat' }],
      ],
    },
    {
      kind: 'table',
      caption: null,
      isWhole: true,
      columns: [
        { header: 'Wat', width: 6 },
        { header: 'Aantal', width: 6, align: 'right' },
      ],
      rows: [[{ text: 'Uren' }, { text: '12' }]],
    },
  ])
})

test('whatever someone typed, no level of heading is skipped and every form can be written', async () => {
  const line = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      '# Kop',
      '### Diep',
      '- punt',
      '  - dieper',
      '    - diepst',
      '9. negen',
      '**vet** [a](https://b.example)',
      '| a | b |',
      '| - | - |',
      '',
    ),
  )
  const levelsIn = (blocks: readonly Block[]) => blocks.flatMap((one) => (one.kind === 'heading' ? [one.level] : []))
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
      const blocks = blocksFrom(parseMarkdown(lines.join('\n')), 1)
      for (const [at, level] of levelsIn(blocks).entries())
        expect(level).toBeLessThanOrEqual((levelsIn(blocks)[at - 1] ?? 1) + 1)
      const paper = aReport(0, { blocks: [{ kind: 'heading', level: 1, text: 'Hoofdstuk' }, ...blocks] })
      expect(paperPdf(paper).length).toBeGreaterThan(1000)
      expect((await paperDocx(paper)).length).toBeGreaterThan(1000)
      expect(paperHtml(paper).length).toBeGreaterThan(1000)
    }),
    { numRuns: 30 },
  )
})
