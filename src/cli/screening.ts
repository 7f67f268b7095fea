import type { Command } from 'commander'
import { readInput } from './files.ts'
import { print, printJson, textTable } from './output.ts'
import { faulty } from './wrong-input.ts'

export function addScreening(program: Command): void {
  const screening = program.command('screening').description('screening of functions')
  screening
    .command('classify')
    .description('the class of each function by the Twents screeningsmodel, why, and which checks belong to it')
    .argument('<file>', 'CSV with function,f1,f2,f3,f4,f5,f6,f7,f8,domains,flags')
    .option('--json', 'as JSON')
    .action(classifyFile)
}

async function classifyFile(file: string, options: { json?: true }): Promise<void> {
  const { classify, readFunctions, standardModel } = await import('#modules/screening/classifying')
  const asJson = options.json === true
  const { functions, faults } = readFunctions(await readInput(file))
  if (faults.length > 0)
    throw faulty(
      faults.map(({ line, message }) => ({ file, line, message })),
      asJson,
    )
  const model = standardModel()
  const found = functions.map((one) => ({ function: one.function, ...classify(one, model) }))
  if (asJson) return printJson(found)
  print(
    textTable(
      ['function', 'total', 'class', 'rule', 'checks'],
      found.map((one) => [one.function, one.total, one.class, one.rule, one.checks.join(' ')]),
    ),
  )
}
