import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '')

const tools = join(root, 'node_modules', '.bin')

/** The project's own Node, whatever Node the system has. */
export const ownNode = join(tools, 'node')

/**
 * How the server is started. A small young generation, an old one that grows in small steps, one compiler at a time for the
 * embedded database, and memory that goes back to the system when it is free: together half the memory, at no time that
 * `npm run bench` can see.
 */
export const serverArguments = [
  '--max-semi-space-size=8',
  '--heap-growing-percent=50',
  '--wasm-num-compilation-tasks=1',
  '--disable-warning=ExperimentalWarning',
  'src/server/main.ts',
]
export const serverEnvironment = { MALLOC_TRIM_THRESHOLD_: '131072' }

/** @param {NodeJS.ProcessEnv} env */
const folders = (env) => (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')

/**
 * The environment in which the project's own Node and tools are found first.
 * @param {NodeJS.ProcessEnv} [env]
 */
export const withTools = (env = process.env) => ({ ...env, PATH: [tools, ...folders(env)].join(delimiter) })

/**
 * The environment without the project's tools: npm must not run on a Node that it is about to replace.
 * @param {NodeJS.ProcessEnv} [env]
 */
export const withoutTools = (env = process.env) => ({
  ...env,
  PATH: folders(env)
    .filter((folder) => !folder.endsWith(join('node_modules', '.bin')))
    .join(delimiter),
})
