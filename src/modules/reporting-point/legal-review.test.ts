import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import grounds from '../../content/handover-grounds.json' with { type: 'json' }

const root = join(import.meta.dirname, '../../..')
const rows = readFileSync(join(root, 'docs/legal-review.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
const confirmedIn = (row: string) => row.split('|').at(-2)?.trim() ?? ''

/** Files that may cite the law: what this product says of reporting, and the content that it rests on. */
function citing(): string[] {
  const modules = ['reporting-point', 'reporting-use', 'reporting-trials'].flatMap((name) =>
    readdirSync(join(root, 'src/modules', name), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$/.test(path))
      .map((path) => `src/modules/${name}/${path}`),
  )
  const content = readdirSync(join(root, 'src/content'))
    .filter((name) => /^(report|handover|triage|retention).*\.json$/.test(name))
    .map((name) => `src/content/${name}`)
  return [...modules, ...content]
}

/** Numbers of the articles that a file cites, such as `1a` and `18.1`. */
const articlesOf = (text: string): string[] =>
  [...text.matchAll(/\b(?:artikel|article|art\.)\s*(\d+(?:\.\d+)?[a-z]?)/gi)].map(([, number = '']) => number)

test('every article of law that is cited about reporting is in the list for a lawyer, in the row of its file', () => {
  const cited = citing().flatMap((path) =>
    articlesOf(readFileSync(join(root, path), 'utf8')).map((number) => ({
      path: path.replace(/\ben\.ts$/, 'nl.ts'),
      number,
    })),
  )
  expect(cited.length).toBeGreaterThan(20)
  const isListed = ({ path, number }: (typeof cited)[number]) =>
    rows.some((row) => row.includes(`\`${path}\``) && articlesOf(row).includes(number))
  expect(cited.filter((one) => !isListed(one))).toEqual([])
})

test('every ground of hand-over is listed with its law and article, and is confirmed in both places or in none', () => {
  for (const { code, law, article, verified } of grounds) {
    const row = rows.find((one) => one.includes(`handover/${code},`)) ?? ''
    expect(row, code).toContain(`| ${law} | ${article} |`)
    expect(confirmedIn(row) !== '', code).toBe(verified)
  }
})

test('where a page says that no lawyer looked yet, the list has its file', () => {
  const unsure = citing().filter(
    (path) => /jurist/.test(readFileSync(join(root, path), 'utf8')) && /nl\.ts$/.test(path),
  )
  expect(unsure).toHaveLength(3)
  const listed = (path: string) =>
    rows.some((row) => row.includes(path.includes('/handover/') ? 'handover/' : `\`${path}\``))
  expect(unsure.filter((path) => !listed(path))).toEqual([])
})
