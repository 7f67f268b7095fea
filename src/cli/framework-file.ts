import { basename } from 'node:path'
import type { Framework } from '#modules/frameworks'
import { readInput } from './files.ts'
import { faulty } from './wrong-input.ts'

/** The framework in a file of any known format; its faults are wrong input, its warnings go to stderr. */
export async function frameworkFrom(path: string, asJson: boolean): Promise<Framework> {
  const { readFramework } = await import('#modules/frameworks')
  const { framework, warnings, faults } = await readFramework(await readInput(path), basename(path))
  if (!framework || faults.length > 0) {
    throw faulty(
      faults.map(({ path: place, message }) => ({
        file: path,
        line: null,
        message: place ? `${place}: ${message}` : message,
      })),
      asJson,
    )
  }
  for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`)
  return framework
}
