import { type Command, CommanderError } from 'commander'
import { Failed, WrongInput } from './wrong-input.ts'

/**
 * Runs the command that the arguments name and returns the exit code: 0 good, 1 failure, 2 wrong use or wrong input.
 * Leaves the process to end by itself, so that all output is written.
 */
export async function run(program: Command, args: readonly string[]): Promise<number> {
  process.stdout.on('error', stopWriting)
  try {
    await program.parseAsync(args)
    return Number(process.exitCode ?? 0)
  } catch (error) {
    // Commander has already told what is wrong, or shown its help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Failed) return error.exitCode
    process.stderr.write(error instanceof WrongInput ? `${error.message}\n` : `weerwerk: ${reasonOf(error)}\n`)
    return error instanceof WrongInput ? 2 : 1
  }
}

/** A reader such as `head` may close the pipe before the end: no fault, and nothing is left to do. */
function stopWriting(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit()
  process.stderr.write(`weerwerk: can't write the result: ${error.message}\n`)
  process.exit(1)
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
