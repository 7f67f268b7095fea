import { accessSync, constants, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The first of these programs that is in PATH.
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null} its full path
 */
export function inPath(names, env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null
}

/**
 * Chromium for the browser stories: what CHROMIUM names, else the one of the system. The shell without windows comes first: it needs
 * half the processor of the whole browser.
 * @param {NodeJS.ProcessEnv} env
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) return isProgram(env.CHROMIUM) ? env.CHROMIUM : null
  return inPath(
    ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    env,
  )
}

/** Versions of PostgreSQL under Debian's folder, newest first. @param {string} folder */
function debianVersions(folder) {
  try {
    return readdirSync(folder).sort((one, other) => Number(other) - Number(one))
  } catch {
    return []
  }
}

/**
 * PostgreSQL's server programs. Debian keeps them out of PATH.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} debianFolder
 * @returns {{ initdb: string, postgres: string } | null}
 */
export function findPostgres(env = process.env, debianFolder = '/usr/lib/postgresql') {
  const debian = debianVersions(debianFolder).map((version) => join(debianFolder, version, 'bin'))
  const folders = [...debian, ...(env.PATH ?? '').split(delimiter)].filter((folder) => folder !== '')
  const found = folders.find((folder) => isProgram(join(folder, 'initdb')) && isProgram(join(folder, 'postgres')))
  return found ? { initdb: join(found, 'initdb'), postgres: join(found, 'postgres') } : null
}
