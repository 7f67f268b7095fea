/** A set-up step that can't go on; its message tells the user what to do. */
export class SetUpError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message)
    this.name = 'SetUpError'
  }
}

/** @param {number} since milliseconds, as `performance.now()` gives them */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * Does one step and says when it begins and how long it took.
 * @template T
 * @param {string} name
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const start = performance.now()
  console.log(`· ${name} …`)
  const result = await work()
  console.log(`✓ ${name} (${seconds(start)})`)
  return result
}

/**
 * Runs a script's main function; a step that can't go on ends it with its message and exit code 1.
 * @param {() => Promise<number | undefined | void>} main gives the exit code, 0 when it gives none
 */
export async function asScript(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    console.error(`\n${error.message}`)
    process.exitCode = 1
  }
}
