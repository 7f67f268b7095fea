import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Config, readConfig, type Variable, variables } from '#platform/config'
import { storeFor } from '#platform/files'
import { checkMailServer } from '#platform/mail'
import { examineDatabase } from './examine-database.ts'
import { type Finding, needed, optional, reasonOf } from './finding.ts'

/** Looks at everything that Weerwerk needs or can use; changes nothing but the existence of the data folder. */
export async function examine(): Promise<Finding[]> {
  const always = [node(), ...settings()]
  let config: Config
  try {
    config = readConfig()
  } catch (error) {
    const faults = error instanceof Error ? error.message.split('\n') : [String(error)]
    return [...always, ...faults.map((fault) => needed('settings', 'wrong', fault))]
  }
  return [
    ...always,
    address(config),
    folder(config.dataFolder),
    secretKey(config),
    await examineDatabase(config),
    await mailServer(config),
    await fileStore(config),
    build(config.root),
    await documents(),
    browser(),
  ]
}

function node(): Finding {
  const { node: version } = process.versions
  const isGood = Number(version.split('.')[0]) >= 24
  return needed(
    'node',
    isGood ? 'good' : 'wrong',
    isGood ? version : `${version}: 24 or newer is needed, npm ci brings it`,
  )
}

const settings = (): Finding[] =>
  Object.keys(variables)
    .filter((name): name is Variable => name in variables)
    .map((name) => optional(name, process.env[name] ? 'good' : 'not set', variables[name]))

function address({ baseUrl }: Config): Finding {
  const { protocol, hostname } = new URL(baseUrl)
  if (protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    return optional('address', 'good', baseUrl)
  return optional('address', 'wrong', `${baseUrl}: without https passwords can be read on the way`)
}

function folder(path: string): Finding {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    accessSync(path, constants.W_OK)
    return needed('data folder', 'good', path)
  } catch (error) {
    return needed('data folder', 'wrong', `${path} can't be written: ${reasonOf(error)}`)
  }
}

function secretKey(config: Config): Finding {
  if (config.secretKey) return needed('secret key', 'good', 'SECRET_KEY')
  const file = join(config.dataFolder, 'secret.key')
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return optional('secret key', 'not set', `${file} is made when it is first needed; keep it in the backup`)
  if (found.mode & 0o077) return needed('secret key', 'wrong', `${file} can be read by others: chmod 600`)
  return needed('secret key', 'good', file)
}

async function mailServer({ smtpUrl, dataFolder }: Config): Promise<Finding> {
  if (!smtpUrl) return optional('mail server', 'not set', `mail is written to ${join(dataFolder, 'mail')}`)
  const { host } = new URL(smtpUrl)
  try {
    await checkMailServer(smtpUrl)
    return needed('mail server', 'good', `${host} answers`)
  } catch (error) {
    return needed('mail server', 'wrong', `${host}: ${reasonOf(error)}`)
  }
}

async function fileStore(config: Config): Promise<Finding> {
  if (!config.s3Url) return optional('file store', 'not set', `files are kept in ${join(config.dataFolder, 'files')}`)
  const { host, pathname } = new URL(config.s3Url)
  try {
    await storeFor(config).list().next()
    return needed('file store', 'good', `${host}${pathname} answers`)
  } catch (error) {
    return needed('file store', 'wrong', `${host}${pathname}: ${reasonOf(error)}`)
  }
}

const build = (root: string): Finding =>
  existsSync(join(root, 'build/server/index.js'))
    ? optional('build', 'good', 'the pages are built')
    : optional('build', 'missing', 'npm start builds the pages')

async function documents(): Promise<Finding> {
  try {
    await import('@myriaddreamin/typst-ts-node-compiler')
    return needed('documents', 'good', 'Typst is there')
  } catch (error) {
    return needed('documents', 'missing', `Typst can't be loaded, run npm ci: ${reasonOf(error)}`)
  }
}

function browser(): Finding {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((place) => names.map((name) => join(place, name)))
  const found = [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path))
  if (found) return optional('browser', 'good', `${found}, for the browser stories of npm test`)
  return optional('browser', 'missing', 'Chromium, only for the browser stories of npm test, which installs it')
}
