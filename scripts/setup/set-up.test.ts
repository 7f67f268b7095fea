import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fingerprint } from './build.mjs'
import { matches } from './dependencies.mjs'
import { findChromium, findPostgres } from './programs.mjs'
import { withoutTools, withTools } from './project.mjs'
import { aptCommand } from './system-packages.mjs'

function aFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'weerwerk-setup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function aProgram(folder: string, name: string, script = 'exit 0') {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, name), 0o755)
}

/** Runs one of the set-up steps in a process that sees only these programs. */
function setUp(stepName: string, folder: string, script = '') {
  const steps = JSON.stringify(import.meta.resolve('./steps.mjs'))
  const progress = JSON.stringify(import.meta.resolve('./progress.mjs'))
  const code = `
    const { asScript } = await import(${progress})
    const { ${stepName} } = await import(${steps})
    ${script}
    await asScript(async () => { console.log('found', await ${stepName}()) })`
  const env = { PATH: folder, NODE_ENV: 'test' }
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { env, encoding: 'utf8' })
}

test('Chromium is found in PATH, and CHROMIUM goes first', () => {
  const folder = aFolder()
  expect(findChromium({ PATH: folder })).toBeNull()
  aProgram(folder, 'google-chrome')
  expect(findChromium({ PATH: folder })).toBe(join(folder, 'google-chrome'))
  aProgram(folder, 'chromium')
  expect(findChromium({ PATH: folder })).toBe(join(folder, 'chromium'))
  expect(findChromium({ PATH: folder, CHROMIUM: join(folder, 'google-chrome') })).toBe(join(folder, 'google-chrome'))
  expect(findChromium({ PATH: folder, CHROMIUM: join(folder, 'nothing') })).toBeNull()
})

test('the newest PostgreSQL of Debian is taken, and PATH is looked at too', () => {
  const [debian, path] = [aFolder(), aFolder()]
  expect(findPostgres({ PATH: path }, debian)).toBeNull()
  for (const name of ['initdb', 'postgres']) aProgram(path, name)
  expect(findPostgres({ PATH: path }, debian)?.initdb).toBe(join(path, 'initdb'))
  for (const version of ['9', '15', '17']) {
    for (const name of ['initdb', 'postgres']) aProgram(join(debian, version, 'bin'), name)
  }
  expect(findPostgres({ PATH: path }, debian)?.postgres).toBe(join(debian, '17', 'bin', 'postgres'))
})

test('apt-get is used as root, or with a sudo that asks no password', () => {
  const folder = aFolder()
  expect(aptCommand({ PATH: folder }, 0)).toBeNull()
  aProgram(folder, 'apt-get')
  expect(aptCommand({ PATH: folder }, 0)).toEqual([join(folder, 'apt-get')])
  expect(aptCommand({ PATH: folder }, 1000)).toBeNull()
  aProgram(folder, 'sudo', 'exit 1')
  expect(aptCommand({ PATH: folder }, 1000)).toBeNull()
  aProgram(folder, 'sudo', 'exit 0')
  expect(aptCommand({ PATH: folder }, 1000)?.slice(0, 2)).toEqual([join(folder, 'sudo'), '-n'])
})

test('without apt-get the packages to ask for are named and the exit code is 1', () => {
  const { status, stderr } = setUp('ensureChromium', aFolder())
  expect(status).toBe(1)
  expect(stderr).toContain('Ask for the Debian packages: chromium fonts-liberation')
})

test('an absent Chromium is installed with apt-get', () => {
  const folder = aFolder()
  const log = join(folder, 'log')
  aProgram(folder, 'sudo', 'shift\ncase "$1" in *=*) shift;; esac\nexec "$@"')
  aProgram(folder, 'true')
  const install = `printf '#!/bin/sh\\n' >${folder}/chromium; /bin/chmod +x ${folder}/chromium`
  aProgram(folder, 'apt-get', `echo "$@" >>${log}\ncase "$1" in install) ${install};; esac`)
  const { status, stdout } = setUp('ensureChromium', folder)
  expect(status).toBe(0)
  expect(stdout).toContain(`found ${join(folder, 'chromium')}`)
  const asked = 'update -q\ninstall -y -q --no-install-recommends'
  expect(readFileSync(log, 'utf8')).toBe(`${asked} chromium fonts-liberation\n${asked} chromium-headless-shell\n`)
})

test('an installation that fails names the packages and exits 1', () => {
  const folder = aFolder()
  aProgram(folder, 'sudo', 'shift\ncase "$1" in *=*) shift;; esac\nexec "$@"')
  aProgram(folder, 'true')
  aProgram(folder, 'apt-get', 'echo no network >&2\nexit 100')
  const { status, stderr } = setUp('ensureChromium', folder)
  expect(status).toBe(1)
  expect(stderr).toContain('no network')
  expect(stderr).toContain('chromium fonts-liberation')
})

test('installed packages match the lock file, whatever machine it is', () => {
  const asked = {
    packages: { '': {}, a: { version: '1.0.0', integrity: 'x' }, b: { version: '2.0.0', optional: true } },
  }
  expect(matches(asked, { packages: { a: { version: '1.0.0', integrity: 'x' } } })).toBe(true)
  expect(matches(asked, { packages: { a: { version: '1.0.1', integrity: 'x' } } })).toBe(false)
  expect(matches(asked, { packages: { b: { version: '2.0.0' } } })).toBe(false)
})

test('the build is made again when a source changes, and not when a test does', () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'src/modules'), { recursive: true })
  writeFileSync(join(folder, 'src/modules/page.tsx'), 'one')
  const before = fingerprint(folder)
  writeFileSync(join(folder, 'src/modules/page.test.ts'), 'test')
  expect(fingerprint(folder)).toBe(before)
  writeFileSync(join(folder, 'src/modules/page.tsx'), 'other')
  expect(fingerprint(folder)).not.toBe(before)
})

test("the project's own Node goes first, and is left out where npm replaces it", () => {
  const path = withTools({ PATH: '/usr/bin' }).PATH
  expect(path).toMatch(/node_modules\/\.bin:\/usr\/bin$/)
  expect(withoutTools({ PATH: path }).PATH).toBe('/usr/bin')
})
