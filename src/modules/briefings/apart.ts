import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '#platform/config'

const largest = 128 * 1024 * 1024

/**
 * Runs a script of this module in a process of its own with an input as JSON, so that other requests don't wait for it and its
 * memory goes back at once. `patience` in milliseconds, for ever when left out.
 * @throws Error with what the process said when it failed or ran out of time; its `cause` tells which
 */
export const apart = (script: string, { args = [], input, patience = 0 }: Errand): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const all = ['--disable-warning=ExperimentalWarning', join(projectRoot(), 'src/modules/briefings', script), ...args]
    const options = { encoding: 'buffer', maxBuffer: largest, timeout: patience, killSignal: 'SIGKILL' } as const
    const { stdin } = execFile(process.execPath, all, options, (error, stdout, stderr) =>
      error ? reject(new Error(String(stderr), { cause: error })) : resolve(new Uint8Array(stdout)),
    )
    // When the process ends early its exit code tells why; a broken pipe adds nothing.
    stdin?.on('error', () => {})
    stdin?.end(JSON.stringify(input))
  })
type Errand = { args?: readonly string[]; input: unknown; patience?: number }
