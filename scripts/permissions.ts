import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Grant, type Role, type Rule, roles, type Scope } from '#platform/access'
import { en } from '../src/modules/organisations/en.ts'
import { nl } from '../src/modules/organisations/nl.ts'
import { permissionWords } from './permission-words.ts'
import { root } from './setup/project.mjs'

/** Where the document is. */
export const permissionsFile = join(root, 'docs/permissions.md')

type Policy = { module: string; rules: Rule[] }

const isRule = (it: unknown): it is Rule => typeof it === 'object' && it !== null && 'name' in it && 'grants' in it

/** The permissions of every module and part of the platform that has a `policy.ts`, with those of its sub-folders, by module. */
export async function policies(): Promise<Policy[]> {
  const files = readdirSync(join(root, 'src'), { recursive: true })
    .map(String)
    .filter((name) => /^(modules|platform)\/[^/]+\/([^/]+\/)?policy\.ts$/.test(name))
    .sort()
  const all = new Map<string, Rule[]>()
  for (const name of files) {
    const { may }: { may?: Record<string, unknown> } = await import(pathToFileURL(join(root, 'src', name)).href)
    const module = name.split('/')[1] ?? name
    all.set(module, [...(all.get(module) ?? []), ...Object.values(may ?? {}).filter(isRule)])
  }
  return [...all].map(([module, rules]) => ({ module, rules }))
}

const scopeMarks: Record<Scope, string> = { own: 'O', district: 'D', within: 'W', any: 'A' }
const scopeWords: Record<Scope, { nl: string; en: string }> = {
  own: { nl: 'bij de eigen organisatie', en: 'at the own organisation' },
  district: { nl: 'als district, voor de organisaties van het district', en: 'as the district, for its organisations' },
  within: { nl: 'bij elke organisatie van hetzelfde district', en: 'at any organisation of the same district' },
  any: { nl: 'overal', en: 'anywhere' },
}

/** The scopes in which a role has a permission, as marks. */
const marksOf = (grants: readonly Grant[], role: Role): string =>
  [...new Set(grants.filter((grant) => grant.roles.includes(role)).map(({ scope }) => scopeMarks[scope]))].join(' ')

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(row)].join('\n')

/** One module: its permissions in words, then who has which. */
function section({ module, rules }: Policy): string {
  const numbered = rules.map((rule, index) => ({ rule, number: String(index + 1) }))
  const words = numbered.map(({ rule, number }) => {
    const { nl: dutch, en: english } = permissionWords[rule.name] ?? { nl: '?', en: '?' }
    const when = [rule.says, rule.isHidden && 'refused with 404'].filter(Boolean).join('; ')
    return [number, `\`${rule.name}\``, dutch, english, when]
  })
  const holders = roles.filter((role) => rules.some(({ grants }) => marksOf(grants, role) !== ''))
  const matrix = holders.map((role) => [
    `${nl.roles[role]} / ${en.roles[role]}`,
    ...rules.map(({ grants }) => marksOf(grants, role)),
  ])
  return [
    `## ${module}`,
    table(['Nr', 'Naam / name', 'Mag / may', 'English', 'Only when'], words),
    table(['Rol / role', ...numbered.map(({ number }) => number)], matrix),
  ].join('\n\n')
}

/** The document as it should be. */
export async function permissionsText(): Promise<string> {
  const marks = Object.entries(scopeWords).map(([scope, { nl: dutch, en: english }]) => [
    scopeMarks[scope as Scope],
    dutch,
    english,
  ])
  const intro = [
    '# Wie mag wat / who may do what',
    'Made from the policies in the code by `node scripts/permissions.ts`; a test fails when it is out of date. Do not edit it by hand.',
    'Gemaakt uit de regels in de code. Een leeg vak betekent: mag niet. De database let er los daarvan op dat niemand bij gegevens van een andere organisatie komt.',
    'An empty cell means: may not. Apart from this, the database itself keeps everyone from data of another organisation.',
    table(['Teken / mark', 'Nederlands', 'English'], marks),
  ]
  return `${[...intro, ...(await policies()).map(section)].join('\n\n')}\n`
}

if (import.meta.main) {
  writeFileSync(permissionsFile, await permissionsText())
  process.stdout.write(`${permissionsFile}\n`)
}
