import type { Command } from 'commander'
import type { FrameworkCheck } from '#modules/frameworks/reading'
import { checkFrameworkFile } from './framework-file.ts'
import { print, printJson } from './output.ts'

export function addFramework(program: Command): void {
  const framework = program.command('framework').description('norm frameworks in files')
  framework
    .command('check')
    .description('reads a norm framework and tells what it holds, or every fault')
    .argument('<file>', 'own YAML or JSON, CISO Assistant library, OSCAL catalog or spreadsheet')
    .option('--json', 'what it holds as JSON')
    .action(check)
  framework
    .command('map')
    .description('says what becomes of each norm of an older version in a newer one')
    .argument('<older>', 'the older version, in any format')
    .argument('<newer>', 'the newer version')
    .option(
      '--mapping <file>',
      'check this mapping (OSCAL mapping collection or spreadsheet) in place of proposing one',
    )
    .option('--oscal', 'the mapping as OSCAL mapping collection')
    .option('--json', 'the mapping as JSON')
    .action(async (older: string, newer: string, options: { mapping?: string; oscal?: true; json?: true }) => {
      const { mapFrameworks } = await import('./framework-map.ts')
      await mapFrameworks(older, newer, options)
    })
}

async function check(file: string, options: { json?: true }): Promise<void> {
  const report = await checkFrameworkFile(file, options.json === true)
  if (options.json) printJson(report)
  else print(textOf(report))
}

function textOf({ format, code, title, version, language, scale, themes, norms, groups, warnings }: FrameworkCheck) {
  return [
    `${title} (${code}, version ${version})`,
    `format ${format}, language ${language}`,
    `${norms} norms in ${themes} themes, ${groups} implementation groups`,
    `scale: ${scale.map(({ level, name }) => `${level} ${name}`).join(', ')}`,
    ...warnings.map((warning) => `warning: ${warning}`),
  ].join('\n')
}
