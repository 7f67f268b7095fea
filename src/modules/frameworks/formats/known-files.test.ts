import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkFramework } from '../check-command.ts'
import { norms, themeOf } from '../tree.ts'
import { readFramework } from './read.ts'
import { exportFormats, writeFramework } from './write.ts'

const folder = join(import.meta.dirname, '../../../../../shared/data/frameworks')
const isThere = existsSync(folder)
if (!isThere) process.stdout.write('left out: the public frameworks, as ../shared/data/frameworks is not there\n')

const fallback = ['Ontbreekt', 'Incidenteel', 'Ingericht', 'Werkend', 'Lerend'].map((name, level) => ({ level, name }))
const files = [
  ['abro_2026.yaml', { format: 'ciso', code: 'ABRO_2026', language: 'nl', themes: 42, norms: 445, groups: 4 }],
  ['cbw_nis2.yaml', { format: 'ciso', code: 'Cbw_NIS2_Control_Framework', language: 'nl', norms: 27, groups: 0 }],
  ['oscal-sp800-53-rev5-low.json', { format: 'oscal', language: 'en', version: '5.1.1+u4', norms: 149, groups: 0 }],
  ['oscal-basic-catalog.json', { format: 'oscal', version: '1.1', themes: 2, norms: 4, groups: 0 }],
] as const

test.skipIf(!isThere).each(files)('%s is read', async (name, expected) => {
  const result = await checkFramework(readFileSync(join(folder, name)), name)
  expect(result).toMatchObject({ check: { ...expected, scale: fallback } })
  const { warnings = [] } = 'check' in result ? result.check : {}
  expect(warnings).toContainEqual(expect.stringMatching(/no levels: 0 to 4 of Basis op orde/))
})

test.skipIf(!isThere).each(files)('%s goes out in every format and keeps its norms and themes', async (name) => {
  const { framework } = await readFramework(readFileSync(join(folder, name)), name)
  if (!framework) throw new Error('not read')
  for (const format of exportFormats) {
    const { content, name: made } = await writeFramework(framework, format, new Date('2024-01-15T10:00:00Z'))
    const back = await readFramework(typeof content === 'string' ? new TextEncoder().encode(content) : content, made)
    if (format !== 'ciso') expect(back.framework, format).toEqual(framework)
    const places = (one: typeof framework | null) => one && norms(one).map(({ code }) => [code, themeOf(one, code)])
    expect(places(back.framework), format).toEqual(places(framework))
  }
})

test('a library of 1,800 items and 6 MB is read as it is', async () => {
  const { largeLibrary } = await import('../testing.ts')
  const text = largeLibrary(1800)
  expect(text.length).toBeGreaterThan(6_000_000)
  const { framework, faults } = await readFramework(new TextEncoder().encode(text), 'large.yaml')
  expect(faults).toEqual([])
  if (!framework) throw new Error('not read')
  expect(norms(framework)).toHaveLength(1800)
  expect(new Set(norms(framework).map(({ code }) => themeOf(framework, code))).size).toBe(60)
  expect(framework.nodes.at(-1)?.text?.nl).toHaveLength(framework.nodes.at(-1)?.text?.en?.length ?? 0)
})
