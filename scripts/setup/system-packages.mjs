import { inPath } from './programs.mjs'
import { SetUpError, step } from './progress.mjs'
import { run, succeeds } from './run.mjs'

/**
 * How apt-get can be used here.
 * @param {NodeJS.ProcessEnv} env
 * @param {number | undefined} userId
 * @returns {readonly string[] | null} the words before the arguments, or null when it can't be used
 */
export function aptCommand(env = process.env, userId = process.getuid?.()) {
  const apt = inPath(['apt-get'], env)
  if (!apt) return null
  if (userId === 0) return [apt]
  const sudo = inPath(['sudo'], env)
  if (!sudo || !succeeds(sudo, ['-n', 'true'], env)) return null
  return [sudo, '-n', 'DEBIAN_FRONTEND=noninteractive', apt]
}

/**
 * What to ask an administrator for.
 * @param {string} what
 * @param {readonly string[]} packages
 */
export const askFor = (what, packages) =>
  `${what} is not on this machine and can't be installed from here (not root, and no sudo without a password).\n` +
  `Ask for the Debian packages: ${packages.join(' ')}\n` +
  `or run: sudo apt-get install --no-install-recommends ${packages.join(' ')}`

/**
 * Installs Debian packages.
 * @param {string} what the program they bring, for messages
 * @param {readonly string[]} packages
 * @throws SetUpError that names the packages to ask for
 */
export async function installPackages(what, packages) {
  const command = aptCommand()
  if (!command) throw new SetUpError(askFor(what, packages))
  const [program = 'apt-get', ...before] = command
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await step(`${what}: apt-get install ${packages.join(' ')}`, async () => {
    // A broken extra source makes update fail while the packages can still be had.
    await run(program, [...before, 'update', '-q'], { env, quiet: true })
    const install = [...before, 'install', '-y', '-q', '--no-install-recommends', ...packages]
    if ((await run(program, install, { env, quiet: true })) !== 0) throw new SetUpError(askFor(what, packages))
  })
}
