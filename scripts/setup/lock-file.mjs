/**
 * @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, os?: string[], cpu?: string[],
 *   libc?: string[], dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {Record<string, Entry>} Packages the `packages` of package-lock.json, by folder
 * @typedef {{ name: string, version: string, askedBy: string }} Missing
 */

/** Where Node finds a package from a folder: the nearest node_modules upwards. @param {Packages} packages */
function resolve(packages, /** @type {string} */ from, /** @type {string} */ name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (path in packages) return path
    if (folder === '') return null
  }
}

/**
 * Packages that another one asks and that the lock file leaves out; `npm ci` refuses such a file. npm leaves out packages
 * for other machines when the registry it was used with does not carry them.
 * @param {Packages} packages
 * @returns {Missing[]}
 */
export function missingIn(packages) {
  return Object.entries(packages).flatMap(([askedBy, { dependencies, optionalDependencies }]) =>
    Object.entries({ ...dependencies, ...optionalDependencies })
      .filter(([name]) => resolve(packages, askedBy, name) === null)
      .map(([name, version]) => ({ name, version, askedBy })),
  )
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'wasm32']

/**
 * The machine that a prebuilt package is for, as its name tells: `@swc/core-linux-arm64-musl`.
 * @param {string} name
 * @returns {Pick<Entry, 'os' | 'cpu' | 'libc'> | null}
 */
export function machineOf(name) {
  const parts = name.split('/').at(-1)?.split('-') ?? []
  const os = systems.find((system) => parts.includes(system))
  const cpu = processors.find((processor) => parts.includes(processor))
  if (!os || !cpu) return null
  const libc = os !== 'linux' ? null : parts.some((part) => part.startsWith('musl')) ? 'musl' : 'glibc'
  return { os: [os], cpu: [cpu], ...(libc && parts.length > 3 ? { libc: [libc] } : {}) }
}

/**
 * The lock file with an entry for each optional package that it leaves out, so that `npm ci` passes over it.
 * @param {Packages} packages
 * @throws Error when a package is missing that is not for one kind of machine
 */
export function complete(packages) {
  const added = missingIn(packages).map(({ name, version, askedBy }) => {
    const machine = machineOf(name)
    if (!machine || !/^\d/.test(version))
      throw new Error(`${name}@${version}, asked by ${askedBy}, is not in the lock file`)
    const dev = packages[askedBy]?.dev ? { dev: true } : {}
    return /** @type {const} */ ([`node_modules/${name}`, { version, ...machine, ...dev, optional: true }])
  })
  const { '': project = {}, ...others } = packages
  const sorted = Object.entries({ ...others, ...Object.fromEntries(added) }).sort(([one], [other]) =>
    one < other ? -1 : 1,
  )
  return { '': project, ...Object.fromEntries(sorted) }
}
