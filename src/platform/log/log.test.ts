import { expect, test } from 'vitest'
import { createLog } from '#platform/log'

function logged(work: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = []
  work(createLog('debug', { write: (line: string) => void lines.push(line) }))
  return { text: lines.join(''), lines: lines.map((line) => JSON.parse(line)) }
}

test('a line is one JSON object with level, moment and fields', () => {
  const { lines } = logged((log) => log.info({ requestId: 'r', status: 200, ms: 3 }, 'request'))
  expect(lines).toEqual([
    { level: 'info', time: expect.any(String), requestId: 'r', status: 200, ms: 3, msg: 'request' },
  ])
})

test('secrets and people are left out, also one level down', () => {
  const { text } = logged((log) =>
    log.info({ password: 'geheim!', form: { mail: 'piet@x.example', token: 'abc', name: 'Piet' } }, 'x'),
  )
  expect(text).not.toMatch(/geheim!|piet|abc/i)
})

test('a failed statement is logged without what the user entered', () => {
  const cause = Object.assign(new Error('duplicate key\nKey (mail)=(piet@x.example) already exists'), {
    severity: 'ERROR',
    code: '23505',
    constraint: 'people_mail',
    detail: 'Key (mail)=(piet@x.example) already exists',
  })
  const error = Object.assign(new Error('Failed query: insert into x values ($1)\nparams: piet@x.example', { cause }), {
    query: 'insert into x values ($1)',
    params: ['piet@x.example'],
  })
  const { text, lines } = logged((log) => log.error({ err: error }, 'failed'))
  expect(text).not.toContain('piet')
  expect(lines[0].err).toMatchObject({
    statement: 'insert into x values ($1)',
    cause: { code: '23505', constraint: 'people_mail' },
  })
  expect(lines[0].err.stack).toContain('log.test.ts')
})

test('an ordinary bug keeps its message, its code and where it happened', () => {
  const { lines } = logged((log) => log.error({ err: new TypeError('x is not a function') }, 'failed'))
  expect(lines[0].err).toMatchObject({ type: 'TypeError', message: 'x is not a function' })
  const strange = logged((log) => log.error({ err: 'just text with piet@x.example' }, 'failed'))
  expect(strange.lines[0].err).toEqual({ type: 'string' })
})
