import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { complete, machineOf, missingIn } from './lock-file.mjs'
import { root } from './project.mjs'

test('npm ci accepts package-lock.json: nothing that is asked is left out (else run node scripts/complete-lock.mjs)', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  expect(missingIn(packages).map(({ name }) => name)).toEqual([])
})

test('package-lock.json is of the same packages as package.json', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(packages['']).toMatchObject({ dependencies, devDependencies })
})

test('a package for another machine that is left out is added, after the name of its machine', () => {
  const packages = {
    '': { dependencies: { a: '1.0.0' } },
    'node_modules/a': { version: '1.0.0', dev: true, optionalDependencies: { 'a-darwin-arm64': '1.0.0', b: '^2.0.0' } },
    'node_modules/a/node_modules/b': { version: '2.0.1' },
  }
  expect(missingIn(packages).map(({ name }) => name)).toEqual(['a-darwin-arm64'])
  const entry = { version: '1.0.0', os: ['darwin'], cpu: ['arm64'], dev: true, optional: true }
  expect(complete(packages)).toEqual({ ...packages, 'node_modules/a-darwin-arm64': entry })
  expect(missingIn(complete(packages))).toEqual([])
  expect(() => complete({ '': { dependencies: { c: '1.0.0' } } })).toThrow('c@1.0.0')
})

test('the name of a prebuilt package tells its machine', () => {
  expect(machineOf('@swc/core-linux-arm64-musl')).toEqual({ os: ['linux'], cpu: ['arm64'], libc: ['musl'] })
  expect(machineOf('@swc/core-linux-arm-gnueabihf')).toEqual({ os: ['linux'], cpu: ['arm'], libc: ['glibc'] })
  expect(machineOf('@biomejs/cli-win32-x64')).toEqual({ os: ['win32'], cpu: ['x64'] })
  expect(machineOf('zod')).toBeNull()
})
