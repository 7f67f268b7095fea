import { findChromium, findPostgres, inPath } from './programs.mjs'
import { SetUpError } from './progress.mjs'
import { aptCommand, installPackages } from './system-packages.mjs'

const shell = 'chromium-headless-shell'

export { ensureDependencies } from './dependencies.mjs'

/** @returns {Promise<string>} path of Chromium, installed when it was absent */
export async function ensureChromium() {
  const there = findChromium()
  if (there) return withShell(there)
  if (process.env.CHROMIUM) throw new SetUpError(`CHROMIUM names ${process.env.CHROMIUM}, and that is no program.`)
  await installPackages('Chromium', ['chromium', 'fonts-liberation'])
  const installed = findChromium()
  if (!installed) throw new SetUpError('The package chromium was installed, but there is no Chromium in PATH.')
  return withShell(installed)
}

/** The shell of Chromium in place of the whole browser, where it can be had. @param {string} browser */
async function withShell(browser) {
  if (process.env.CHROMIUM || browser.endsWith(shell) || !aptCommand()) return browser
  try {
    await installPackages('Chromium without windows', [shell])
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    console.error(`${shell} can't be installed: the stories run in ${browser}, which takes longer.`)
  }
  return findChromium() ?? browser
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

const pdfPrograms = { pdftotext: 'poppler-utils', pdfinfo: 'poppler-utils', qpdf: 'qpdf', mutool: 'mupdf-tools' }

/** Installs the programs that look at a PDF when one is absent and can be had; the tests that need them say so when not. */
export async function ensurePdfReader() {
  const absent = Object.entries(pdfPrograms).filter(([program]) => !inPath([program]))
  if (absent.length === 0 || !aptCommand()) return
  await installPackages('Readers of PDF', [...new Set(absent.map(([, wanted]) => wanted))])
}

/** Installs the command `age` when it is absent and can be had; the tests that need it say so when not. */
export async function ensureAge() {
  if (inPath(['age']) || !aptCommand()) return
  await installPackages('age', ['age'])
}
