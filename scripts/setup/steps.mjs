import { findChromium, findPostgres, inPath } from './programs.mjs'
import { SetUpError } from './progress.mjs'
import { aptCommand, installPackages } from './system-packages.mjs'

export { ensureDependencies } from './dependencies.mjs'

/** @returns {Promise<string>} path of Chromium, installed when it was absent */
export async function ensureChromium() {
  const there = findChromium()
  if (there) return there
  if (process.env.CHROMIUM) throw new SetUpError(`CHROMIUM names ${process.env.CHROMIUM}, and that is no program.`)
  await installPackages('Chromium', ['chromium', 'fonts-liberation'])
  const installed = findChromium()
  if (!installed) throw new SetUpError('The package chromium was installed, but there is no Chromium in PATH.')
  return installed
}

/** @returns {Promise<{ initdb: string, postgres: string }>} paths of PostgreSQL's programs, installed when absent */
export async function ensurePostgres() {
  const there = findPostgres()
  if (there) return there
  await installPackages('PostgreSQL', ['postgresql'])
  const installed = findPostgres()
  if (!installed) throw new SetUpError('The package postgresql was installed, but initdb and postgres are not found.')
  return installed
}

/** Installs pdftotext when it is absent and can be had; the tests that read the words of a PDF say so when it can't. */
export async function ensurePdfReader() {
  if (inPath(['pdftotext']) || !aptCommand()) return
  await installPackages('Reader of PDF', ['poppler-utils'])
}
