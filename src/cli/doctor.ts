import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { connect as dial } from 'node:net'
import { join } from 'node:path'
import type { Command } from 'commander'

type Finding = { what: string; state: 'good' | 'missing' | 'wrong' | 'not set'; detail: string; needed: boolean }

/** `doctor`: what is set, reachable and missing; exit 1 when something that is needed is not good. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('say what is set, reachable and missing')
    .option('--json', 'result as JSON')
    .action(async ({ json }) => {
      const findings = await examine()
      const lines = findings.map(({ what, state, detail }) => `${state.padEnd(8)} ${what.padEnd(16)} ${detail}`)
      process.stdout.write(json ? `${JSON.stringify({ findings })}\n` : `${lines.join('\n')}\n`)
      if (findings.some(({ needed, state }) => needed && state !== 'good')) process.exitCode = 1
    })
}

async function examine(): Promise<Finding[]> {
  const { readConfig, variables } = await import('#platform/config')
  const settings = Object.entries(variables).map(
    ([what, detail]): Finding => ({ what, state: process.env[what] ? 'good' : 'not set', detail, needed: false }),
  )
  const node: Finding = {
    what: 'node',
    state: Number(process.versions.node.split('.')[0]) >= 24 ? 'good' : 'wrong',
    detail: process.versions.node,
    needed: true,
  }
  try {
    const config = readConfig()
    return [
      node,
      ...settings,
      folder(config.dataFolder),
      build(config.root),
      await database(config),
      await mailServer(config.smtpUrl),
    ]
  } catch (error) {
    return [
      node,
      ...settings,
      {
        what: 'settings',
        state: 'wrong',
        detail: error instanceof Error ? error.message : String(error),
        needed: true,
      },
    ]
  }
}

function folder(path: string): Finding {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    accessSync(path, constants.W_OK)
    return { what: 'data folder', state: 'good', detail: path, needed: true }
  } catch {
    return { what: 'data folder', state: 'wrong', detail: `${path} can't be written`, needed: true }
  }
}

const build = (root: string): Finding => {
  const isBuilt = existsSync(join(root, 'build/server/index.js'))
  return {
    what: 'build',
    state: isBuilt ? 'good' : 'missing',
    detail: isBuilt ? 'pages are built' : 'npm start builds the pages',
    needed: false,
  }
}

async function database(config: { databaseUrl: string | null; dataFolder: string }): Promise<Finding> {
  const { connect, takeLock } = await import('#platform/db')
  const result = config.databaseUrl ? null : takeLock(config.dataFolder)
  if (result && !result.taken)
    return {
      what: 'database',
      state: 'good',
      detail: `PGlite, held by the running server (process ${result.holder.pid})`,
      needed: true,
    }
  try {
    const open = await connect(config)
    const { rows } = await open.run('select version() as version')
    await open.close()
    return {
      what: 'database',
      state: 'good',
      detail: `${open.kind}: ${String(rows[0]?.version).split(' on ')[0]}`,
      needed: true,
    }
  } catch (error) {
    return {
      what: 'database',
      state: 'wrong',
      detail: error instanceof Error ? error.message : String(error),
      needed: true,
    }
  } finally {
    result?.lock.release()
  }
}

function mailServer(address: string | null): Promise<Finding> {
  const finding = (state: Finding['state'], detail: string): Finding => ({
    what: 'mail server',
    state,
    detail,
    needed: address !== null,
  })
  if (!address) return Promise.resolve(finding('not set', 'mail is written to the data folder'))
  const { hostname, port, protocol } = new URL(address)
  return new Promise((resolve) => {
    const socket = dial({ host: hostname, port: Number(port) || (protocol === 'smtps:' ? 465 : 587), timeout: 5000 })
    const done = (state: Finding['state'], detail: string) => {
      socket.destroy()
      resolve(finding(state, detail))
    }
    socket.on('connect', () => done('good', `${hostname} answers`))
    socket.on('timeout', () => done('wrong', `${hostname} does not answer`))
    socket.on('error', (error) => done('wrong', error.message))
  })
}
