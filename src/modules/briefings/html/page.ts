import { escaped } from '#ui/charts/svg'
import { frameWords } from '../frame.ts'
import { type HouseStyle, secondOf } from '../house/model.ts'
import { places } from '../office-xml.ts'
import type { Block, Paper } from '../paper.ts'
import { everyText, plainText } from '../printable.ts'
import { drawBlock } from './blocks.ts'

/** A paper as one HTML file that needs nothing beside it: no script, no font or picture from elsewhere. */
export function paperHtml(given: Paper): Uint8Array {
  const paper = everyText(given, plainText)
  const { title, subject, language, mark, madeOn, style } = paper
  const words = frameWords(language, madeOn)
  const marked = mark === null ? '' : `<p class="mark">${escaped(mark)}</p>`
  const foot = [style.name, words.day, style.footer].filter((part) => part).map((part) => escaped(String(part)))
  const body = bodyOf(paper)
  return Buffer.from(
    `<!doctype html>
<html lang="${places[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(title)}</title>
<meta name="description" content="${escaped(subject)}">
<style>${looks(style)}${usedRules(body)}</style>
</head>
<body>
<header>${logoOf(style)}${marked}</header>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
<footer><p>${foot.join(' · ')}</p></footer>
</body>
</html>
`,
    'utf8',
  )
}

/** The colours and places that a text has classes for. */
export function usedRules(body: string): string {
  const names = new Set([...body.matchAll(/class="([^"]+)"/g)].flatMap(([, all = '']) => all.split(' ')))
  const rules = [...names].flatMap((name) => {
    const tone = /^tone-([0-9a-f]{6})-([0-9a-f]{6})$/.exec(name)
    if (tone) return [`.${name} { background: #${tone[1]}; color: #${tone[2]} }`]
    const place = /^(column|row)-(\d+)$/.exec(name)
    return place ? [`.${name} { grid-${place[1]}: ${place[2]} }`] : []
  })
  return rules.sort().join('\n')
}

/** The name of the sender where there is no logo. */
const logoOf = ({ logo, name }: HouseStyle) =>
  logo
    ? `<img src="data:image/${logo.form === 'svg' ? 'svg+xml' : 'png'};base64,${logo.base64}" alt="${escaped(logo.alt)}">`
    : `<p class="sender">${escaped(name)}</p>`

/** Every block, its headings with a name that the contents lead to; the title of the paper, one level up, is not in it. */
export function bodyOf({ blocks, language }: Pick<Paper, 'blocks' | 'language'>): string {
  const flat = (all: readonly Block[]): Block[] =>
    all.flatMap((one) => (one.kind === 'together' ? flat(one.blocks) : [one]))
  const all = flat(blocks)
  const chapters = all.filter((one) => one.kind === 'heading' && one.level === 1)
  const nameOf = (one: Block) => `h${chapters.indexOf(one) + 1}`
  return all
    .map((one) => {
      if (one.kind === 'heading') {
        const id = one.level === 1 ? ` id="${nameOf(one)}"` : ''
        return `<h${one.level + 1}${id}>${escaped(one.text)}</h${one.level + 1}>`
      }
      if (one.kind !== 'contents') return drawBlock(one, language)
      const links = chapters.map(
        (chapter) =>
          `<li><a href="#${nameOf(chapter)}">${chapter.kind === 'heading' ? escaped(chapter.text) : ''}</a></li>`,
      )
      return `<nav aria-labelledby="contents"><h2 id="contents">${escaped(one.title)}</h2><ol>${links.join('')}</ol></nav>`
    })
    .join('\n')
}

const looks = (style: HouseStyle) => `
:root { --accent: ${style.accent}; --second: ${secondOf(style)}; --ink: #17222d; --quiet: #52606d; --line: #c9d1d9 }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem; max-width: 60rem; color: var(--ink); background: #fff; font: 1.0625rem/1.55 "Source Sans 3", "Segoe UI", Arial, sans-serif }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem }
header img { max-height: 4rem; max-width: 50% }
h1, h2, h3, h4 { color: var(--accent); line-height: 1.25; margin: 2em 0 .6em }
h1 { font-size: 2.1rem; margin-top: .8em; padding-bottom: .3em; border-bottom: .2rem solid var(--second); hyphens: auto; overflow-wrap: anywhere } h2 { font-size: 1.6rem } h3 { font-size: 1.25rem } h4 { font-size: 1.05rem }
p, li, dd { max-width: 42rem; overflow-wrap: break-word }
a { color: var(--accent) }
.sender { color: var(--accent); font-weight: 600 }
.mark, .notice { color: #8a1c1c; font-weight: 600 }
.notice { border-left: .25rem solid #8a1c1c; background: #fdf1f0; padding: .6rem .9rem }
.small, footer { font-size: .92rem; color: #38444f }
dl { display: grid; grid-template-columns: minmax(8rem, auto) 1fr; gap: .3rem 1.5rem }
dt { color: var(--quiet) } dd { margin: 0 }
.wide { overflow-x: auto; margin: 1.2rem 0 }
.wide:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
table { border-collapse: collapse; width: 100%; font-size: .95rem }
caption, figcaption { text-align: left; font-weight: 600; padding-bottom: .4rem }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid var(--line) }
li::marker { color: var(--second) }
thead th { border-bottom: 2px solid var(--second); vertical-align: bottom }
tbody th { font-weight: 400 }
.right { text-align: right } .center { text-align: center }
.grid td { text-align: center; border: 1px solid #9aa7b3 }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; padding: 0; font-size: .92rem }
.legend span { display: inline-block; width: 1.4rem; height: .9rem; border: 1px solid #9aa7b3; margin-right: .4rem; vertical-align: -.1rem }
.tiles { list-style: none; display: grid; grid-auto-columns: minmax(6rem, 1fr); gap: .3rem; padding: 0 }
.tiles li { border: 1px solid #9aa7b3; border-radius: .15rem; padding: .4rem; text-align: center; line-height: 1.3 }
figure { margin: 1.6rem 0 } figure svg { height: auto }
footer { border-top: 1px solid var(--line); margin-top: 3rem }
@media (max-width: 30rem) { h1 { font-size: 1.7rem } dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } }
@media print { figure svg { max-width: 100% } body { max-width: none; padding: 0; font-size: 10.5pt } tr, figure { break-inside: avoid } h2, h3, h4 { break-after: avoid } .wide { overflow: visible } }
`
