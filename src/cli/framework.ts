import type { Command } from 'commander'
import { checkFrameworkFile } from './framework-file.ts'
import { print, printJson } from './output.ts'

export function addFramework(program: Command): void {
  program
    .command('framework')
    .description('norm frameworks in files')
    .command('check')
    .description('reads a norm framework and tells what it holds, or every fault')
    .argument('<file>', 'own YAML or JSON, CISO Assistant library, OSCAL catalog or spreadsheet')
    .option('--json', 'what it holds as JSON')
    .action(check)
}

async function check(file: string, options: { json?: true }): Promise<void> {
  const report = await checkFrameworkFile(file, options.json === true)
  if (options.json) return printJson(report)
  print(Object.entries(report).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n'))
}
