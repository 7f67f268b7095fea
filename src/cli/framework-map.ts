import type { FrameworkMap, MappingFault } from '#modules/frameworks/reading'
import { readInput } from './files.ts'
import { frameworkFrom } from './framework-file.ts'
import { print, printJson } from './output.ts'
import { type FileFault, faulty } from './wrong-input.ts'

type Options = { mapping?: string; oscal?: true; json?: true }

/**
 * What becomes of each norm of an older version in a newer one: as proposed, or as a file says. Faults of that file, such as a norm
 * whose answer would be lost, are wrong input.
 */
export async function mapFrameworks(older: string, newer: string, options: Options): Promise<void> {
  const { mapBetween } = await import('#modules/frameworks/reading')
  const asJson = options.json === true
  const [before, after] = [await frameworkFrom(older, asJson), await frameworkFrom(newer, asJson)]
  const file = options.mapping
  const map = await mapBetween(before, after, file ? await readInput(file) : null)
  if (file && map.faults.length > 0)
    throw faulty(
      map.faults.map((fault) => inFile(file, fault)),
      asJson,
    )
  if (options.oscal) process.stdout.write(map.oscal)
  else if (asJson)
    printJson({ from: before.version, to: after.version, transfers: map.transfers, levels: map.levels, open: map.open })
  else print(textOf(map, before.version, after.version))
}

const inFile = (file: string, { message }: MappingFault & { message: string }): FileFault => ({
  file,
  line: null,
  message,
})

function textOf({ counts, open, fresh }: FrameworkMap, from: string, to: string): string {
  return [
    `version ${from} to ${to}`,
    ...counts.map(({ kind, count }) => `${kind}: ${count}`),
    `to be decided: ${open.length}${open.length > 0 ? ` (${open.join(', ')})` : ''}`,
    `new, without an answer: ${fresh.length}${fresh.length > 0 ? ` (${fresh.join(', ')})` : ''}`,
  ].join('\n')
}
