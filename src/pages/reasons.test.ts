import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ScanStep, scanStates, stepsFrom } from '../modules/assessments/model.ts'
import { reasonText } from './reasons.ts'

const sources = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$|testing\.ts$/.test(file))
const given = /(?:ruleBroken\(|forbidden\(|reason: |message: |code: )'([a-z-]+\.[a-z_]+)'/g
const literal = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(given)].flatMap(([, reason]) => reason ?? []),
)
const scanSteps: ScanStep[] = ['submit', 'withdraw', 'sign', 'reopen']
const impossible = scanStates.flatMap((state) =>
  scanSteps.filter((step) => !stepsFrom(state).includes(step)).map((step) => `assessments.${step}_when_${state}`),
)
const built = ['login.refused', 'login.locked', 'login.too_many', 'common-threads.already_draft']
/** What only a program sends and reads: its text is in the answer itself. */
const forPrograms = new Set(['input.malformed', 'server.failed'])
const reasons = [...new Set([...literal, ...impossible, ...built])].filter((reason) => !forPrograms.has(reason)).sort()

test('every reason that the code gives has words of its own in Dutch and English', () => {
  expect(reasons.length).toBeGreaterThan(60)
  const without = reasons.flatMap((reason) =>
    (['nl', 'en'] as const).flatMap((language) => {
      const text = reasonText(language, reason)
      return text === reasonText(language, 'unheard.of') ? [`${language} ${reason}`] : []
    }),
  )
  expect(without).toEqual([])
})

test('a reason reads differently in the two languages', () => {
  expect(reasons.filter((reason) => reasonText('nl', reason) === reasonText('en', reason))).toEqual([])
})

test('a reason is worded in one place: of two the last import would win', () => {
  const files = globSync('src/modules/*/**/{nl,en}.ts').map((file) => ({ file, language: file.slice(-5, -3) }))
  const worded = files.flatMap(({ file, language }) =>
    [...readFileSync(file, 'utf8').matchAll(/^ {2}'([a-z-]+\.[a-z_.]+)':/gm)].map(
      ([, reason]) => `${language} ${reason}`,
    ),
  )
  expect(worded.length).toBeGreaterThan(500)
  expect(worded.filter((one, at) => worded.indexOf(one) !== at)).toEqual([])
})

test('a place in a file is told in the language of the reader', () => {
  const told = (where: string) =>
    (['nl', 'en'] as const).map(
      (language) => reasonText(language, 'frameworks.fault.yaml_broken', { where }).split(': ')[0],
    )
  expect(told('sheet Normen, row 5, code')).toEqual(['blad Normen, rij 5, code', 'sheet Normen, row 5, code'])
  expect(told('line 12')).toEqual(['regel 12', 'line 12'])
  expect(told('nodes.3.weight')).toEqual(['nodes.3.weight', 'nodes.3.weight'])
})
