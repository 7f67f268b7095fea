import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { judgeArrows } from './arrows.mjs'
import { root } from './project.mjs'

/** Every way in which an import may be wrong: where it is planted, what it imports, and the rule that must name it. */
const planted = {
  'nobody imports the reporting point': [
    'briefings/service.ts',
    '#modules/reporting-point',
    'nobody-knows-reporting-point',
  ],
  'modules know only the listed ones': [
    'frameworks/service.ts',
    '#modules/assessments',
    'frameworks-knows-only-organisations',
  ],
  'a type-only import counts': ['support/policy.ts', 'type #modules/programme', 'support-knows-only-organisations'],
  'modules meet at the door': ['assessments/service.ts', '../frameworks/model.ts', 'through-the-door'],
  'pages meet modules at the door': ['../pages/home.tsx', '../modules/frameworks/service.ts', 'pages-through-the-door'],
  'the platform knows no module': ['../platform/jobs/index.ts', '#modules/support', 'platform-knows-no-module'],
  'the platform has doors too': ['support/service.ts', '../../platform/errors/reasons.ts', 'platform-through-the-door'],
  'components know nobody': ['../ui/badge.tsx', '#platform/errors', 'ui-knows-nobody'],
  'a model has no package': ['support/model.ts', 'zod', 'model-is-pure'],
  'a model has no service': ['programme/model.ts', './service.ts', 'model-knows-no-service'],
  'a text takes nothing from another module': [
    'assessments/nl.ts',
    '#modules/frameworks',
    'model-takes-only-types-from-another-module',
  ],
  'a model has no database': ['assessments/model.ts', '#platform/db', 'model-is-pure'],
  'roles and refusals stay pure': ['../platform/errors/index.ts', 'zod', 'pure-platform-stays-pure'],
  'a module does not know who assembles it': [
    'learning/service.ts',
    '../../routes.ts',
    'only-the-assembly-knows-the-assembly',
  ],
  'the crypto of the reporting point has no Node': [
    'reporting-point/crypto/age.ts',
    'node:crypto',
    'crypto-of-reporting-point-is-alone',
  ],
  'the crypto of the reporting point knows no platform': [
    'reporting-point/crypto/case.ts',
    '#platform/errors',
    'crypto-of-reporting-point-is-alone',
  ],
  'a new module is put in the list': ['parking/service.ts', '#platform/errors', 'every-module-is-in-the-list'],
} as const satisfies Record<string, readonly [string, string, string]>

const modules = [
  'organisations',
  'frameworks',
  'assessments',
  'support',
  'programme',
  'briefings',
  'learning',
  'reporting-point',
]

/** A small project with doors and no faults. */
function aProject() {
  const folder = mkdtempSync(join(tmpdir(), 'weerwerk-arrows-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  write('node_modules/zod/package.json', '{ "name": "zod", "main": "index.js" }')
  write('node_modules/zod/index.js', '')
  write('src/routes.ts', 'export const routes = []')
  write('src/platform/errors/index.ts', 'export type Reason = string\nexport const reason = 1')
  write('src/platform/errors/reasons.ts', 'export const it = 1')
  write('src/platform/db/index.ts', 'export const it = 1')
  for (const name of modules) {
    write(`src/modules/${name}/model.ts`, 'export const it = 1')
    write(`src/modules/${name}/service.ts`, "import { it } from './model.ts'\nexport const other = it")
    write(`src/modules/${name}/index.ts`, "export { it } from './model.ts'\nexport { other } from './service.ts'")
  }
  write('src/modules/frameworks/policy.ts', "import { it } from '#modules/organisations'\nexport const may = it")
  write('src/modules/frameworks/index.ts', "export { may } from './policy.ts'\nexport { other } from './service.ts'")
  return { folder, write }
}

const importOf = (what: string) =>
  what.startsWith('type ')
    ? `import type { it } from '${what.slice(5)}'\nexport type It = typeof it\n`
    : `import * as it from '${what}'\nexport const planted = it\n`

test('a project without faults passes', () => {
  const { folder } = aProject()
  expect(judgeArrows(folder)).toMatchObject({ faults: [], modules: expect.any(Number) })
})

test('every planted import is named by its rule', () => {
  const { folder, write } = aProject()
  for (const [file, what] of Object.values(planted)) write(join('src/modules', file), importOf(what))
  const { faults } = judgeArrows(folder)
  for (const [title, [file, , rule]] of Object.entries(planted)) {
    expect(faults, title).toContainEqual(expect.stringContaining(`${rule}: ${join('src/modules', file)} →`))
  }
})

test('a circle is refused, also one of types only', () => {
  const { folder, write } = aProject()
  write('src/modules/organisations/model.ts', importOf('type #modules/frameworks'))
  expect(judgeArrows(folder).faults).toContainEqual(expect.stringContaining('no-cycles: src/modules/'))
})

test('seeing no module at all is a fault', () => {
  const { folder } = aProject()
  rmSync(join(folder, 'src'), { recursive: true })
  mkdirSync(join(folder, 'src'))
  expect(judgeArrows(folder)).toEqual({ modules: 0, faults: ['no module was seen: is @swc/core installed?'] })
})
