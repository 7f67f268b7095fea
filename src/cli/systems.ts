import type { Command } from 'commander'
import { finderRoles, keys, tasks, wants } from '#modules/systems/choosing'
import { readInput } from './files.ts'
import { print, printJson, textTable } from './output.ts'
import { faulty, WrongInput } from './wrong-input.ts'

const codes = { have: keys, want: wants, role: finderRoles, task: tasks } as const
type Asked = Partial<Record<keyof typeof codes, string>> & { json?: true }

const listOf = (name: keyof typeof codes) => `  --${name}: ${[...codes[name]].sort().join(', ')}`

export function addSystems(program: Command): void {
  const systems = program.command('systems').description('overview of information and registration systems')
  systems
    .command('find')
    .description('which sources hold what you want to know, and whether you may use them: yes, conditional or no')
    .requiredOption('--have <code>', 'what you have')
    .requiredOption('--want <code>', 'what you want to know')
    .requiredOption('--role <code>', 'who you are')
    .option('--task <code>', 'for which task; left out, it can be any of them')
    .option('--json', 'as JSON: [{code, verdict, because: [{rule, article}], route}]')
    .addHelpText(
      'after',
      `\nCodes:\n${(['have', 'want', 'role', 'task'] as const).map(listOf).join('\n')}\n\nNo legal advice: ask the privacy officer of your organisation when in doubt.`,
    )
    .action(findSources)
  systems
    .command('check')
    .description(
      'whether a file of sources (CSV, XLSX, AMEFF or JSON of the Softwarecatalogus) can be read in: all faults at once',
    )
    .argument('<file>', 'file with a row a source, as the page for exchange gives it, or a list of systems')
    .option('--json', 'as JSON: [{code, name, lacking}]; faults as {"faults": [{file, line, message}]}')
    .action(checkFile)
}

async function checkFile(file: string, asked: { json?: true }): Promise<void> {
  const { checkSourceFile } = await import('#modules/systems/finding')
  const { sources, faults } = await checkSourceFile(await readInput(file))
  if (faults.length > 0)
    throw faulty(
      faults.map((fault) => ({ file, ...fault })),
      asked.json === true,
    )
  const rows = sources.map(({ code, content, lacking }) => ({ code, name: content.name, lacking }))
  if (asked.json) return printJson(rows)
  print(
    textTable(
      ['source', 'name', 'lacks'],
      rows.map(({ code, name, lacking }) => [code, name, lacking.join(' ')]),
    ),
  )
}

/** @throws WrongInput that names every code that is unknown, with those that are known */
function checkCodes(asked: Asked): void {
  const wrong = (['have', 'want', 'role', 'task'] as const).filter((name) => {
    const known: readonly string[] = codes[name]
    const code = asked[name]
    return code !== undefined && !known.includes(code)
  })
  if (wrong.length === 0) return
  throw new WrongInput(
    wrong.map((name) => `--${name} ${asked[name]}: unknown. Choose one of:\n${listOf(name)}`).join('\n'),
  )
}

async function findSources(asked: Asked): Promise<void> {
  checkCodes(asked)
  const { find, QuestionInput, shippedSources } = await import('#modules/systems/finding')
  const found = find(shippedSources(), QuestionInput.parse(asked)).map(({ source, verdict, because }) => ({
    code: source.code,
    verdict,
    because: because.map(({ rule }) => ({ rule: rule.id, article: `${rule.article.law}, ${rule.article.article}` })),
    route: source.route.text,
  }))
  if (asked.json) return printJson(found)
  print(
    textTable(
      ['source', 'verdict', 'rules', 'way in'],
      found.map(({ code, verdict, because, route }) => [
        code,
        verdict,
        because.map(({ rule }) => rule).join(' '),
        route,
      ]),
    ),
  )
}
