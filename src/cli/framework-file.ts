import { basename } from 'node:path'
import type { Framework, FrameworkCheck } from '#modules/frameworks/reading'
import { readInput } from './files.ts'
import { type FileFault, faulty } from './wrong-input.ts'

/** The framework in a file of any known format; its faults are wrong input, its warnings go to stderr. */
export async function frameworkFrom(path: string, asJson: boolean): Promise<Framework> {
  const { readFramework } = await import('#modules/frameworks/reading')
  const { framework, warnings, faults } = await readFramework(await readInput(path), basename(path))
  if (!framework)
    throw faulty(
      faults.map((fault) => inFile(path, fault)),
      asJson,
    )
  for (const { message } of warnings) process.stderr.write(`warning: ${message}\n`)
  return framework
}

/** What a framework file holds; its faults are wrong input. */
export async function checkFrameworkFile(path: string, asJson: boolean): Promise<FrameworkCheck> {
  const { checkFramework } = await import('#modules/frameworks/reading')
  const result = await checkFramework(await readInput(path), basename(path))
  if ('faults' in result)
    throw faulty(
      result.faults.map((fault) => inFile(path, fault)),
      asJson,
    )
  return result.check
}

/** Where a framework is wrong is mostly a place in its tree; broken text is wrong on a line. */
function inFile(file: string, { path, message }: { path: string; message: string }): FileFault {
  const [, line] = /^line (\d+)$/.exec(path) ?? []
  if (line) return { file, line: Number(line), message }
  return { file, line: null, message: path === 'file' ? message : `${path}: ${message}` }
}
