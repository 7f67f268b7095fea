import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Block, parseMarkdown, textOf } from '#platform/markdown'
import { askedPreview, Markdown } from './index.ts'

const html = (text: string, level = 2) => renderToStaticMarkup(createElement(Markdown, { text, level }))

test('headings, paragraphs, lists, bold, italic, links and tables become a tree', () => {
  const text = [
    '# Aanleiding\n\nEen **vet *en schuin*** woord, [een link](/stukken "t").  \nNieuwe regel',
    '3. drie\n4. vier\n   - onder\n\n| Gemeente | Uren |\n| --- | ---: |\n| Almelo | 12 |\n| Borne |',
  ].join('\n\n')
  expect(parseMarkdown(text)).toEqual<Block[]>([
    { kind: 'heading', level: 1, runs: [{ text: 'Aanleiding' }] },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Een ' },
        { text: 'vet ', bold: true },
        { text: 'en schuin', bold: true, italic: true },
        { text: ' woord, ' },
        { text: 'een link', href: '/stukken' },
        { text: '.\nNieuwe regel' },
      ],
    },
    {
      kind: 'list',
      ordered: true,
      start: 3,
      items: [
        [{ kind: 'paragraph', runs: [{ text: 'drie' }] }],
        [
          { kind: 'paragraph', runs: [{ text: 'vier' }] },
          { kind: 'list', ordered: false, start: 1, items: [[{ kind: 'paragraph', runs: [{ text: 'onder' }] }]] },
        ],
      ],
    },
    {
      kind: 'table',
      align: [null, 'right'],
      header: [[{ text: 'Gemeente' }], [{ text: 'Uren' }]],
      rows: [
        [[{ text: 'Almelo' }], [{ text: '12' }]],
        [[{ text: 'Borne' }], []],
      ],
    },
  ])
})

test('headings never skip a level, and start at the level of the page', () => {
  const levels = parseMarkdown('### a\n\n##### b\n\n#### c\n\n# d').map((one) => one.kind === 'heading' && one.level)
  expect(levels).toEqual([1, 2, 2, 1])
  expect(html('### a\n\n##### b', 3)).toBe('<div class="ww-text"><h3>a</h3><h4>b</h4></div>')
  expect(html('# a\n\n## b', 6)).toBe('<div class="ww-text"><h6>a</h6><h6>b</h6></div>')
})

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;'],
  ['een <b onclick="x">woord</b>', '&lt;b onclick'],
  ['    ingesprongen', 'ingesprongen'],
  ['> citaat', '&gt; citaat'],
  ['![een kaart](https://x.example/kaart.png)', '<p>een kaart</p>'],
  ['{{threads.published}} van {{a_b_c}}', '{{threads.published}} van {{a_b_c}}'],
])('%s stays plain text', (text, shown) => {
  expect(html(text)).toContain(shown)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#10;script:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc',
])('a link to %s keeps its words and loses its address', (address) => {
  expect(html(`[lees](${address})`)).not.toContain('<a')
  expect(textOf(parseMarkdown(`[lees](${address})`))).toContain('lees')
})

test.each([
  'https://www.twente.example/a',
  'http://x.example',
  'mailto:dvo@fictief.example',
  '/programma',
  '#punt',
  '?pagina=2',
])('a link to %s is followed', (address) => {
  expect(html(`[lees](${address})`)).toContain(`<a href="${address}">lees</a>`)
})

test('any text is read, shows only known elements, and loses none of its letters', () => {
  const mark = fc.constantFrom(
    '*',
    '_',
    '#',
    '- ',
    '1. ',
    '\n',
    '\n\n',
    '|',
    '[',
    '](',
    ')',
    '<',
    '>',
    '&',
    ' ',
    'a',
    'javascript:',
    '~',
    '\\',
  )
  const known = /^(div|h[1-6]|p|ul|ol|li|section|table|caption|thead|tbody|tr|th|td|a|strong|em|br)$/
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
      const text = marks.join('')
      const shown = html(text)
      for (const [, element = ''] of shown.matchAll(/<\/?([a-z0-9]+)/g)) expect(element).toMatch(known)
      for (const [, href = ''] of shown.matchAll(/href="([^"]*)"/g)) expect(href).not.toMatch(/^\s*javascript:/i)
      expect(() => textOf(parseMarkdown(text))).not.toThrow()
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
      expect(textOf(parseMarkdown(words.join(' ')))).toBe(words.join(' '))
    }),
  )
})

test('marks in any depth are no way to exhaust the server', () => {
  for (const deep of ['- '.repeat(500), `${'*'.repeat(5000)}a`, '[a](/b'.repeat(500), '**a *b '.repeat(500)]) {
    expect(() => html(deep)).not.toThrow()
  }
})

test('a preview is what was typed, when its button was pressed', () => {
  expect(askedPreview({ text: 'a' })).toBeNull()
  expect(askedPreview({ text: 'a', voorbeeld: 'text' })).toEqual({
    values: { text: 'a', voorbeeld: 'text' },
    problems: [],
    preview: 'text',
  })
})
