import { expect, test } from 'vitest'
import { withRowHeaders } from './row-headers.ts'

test('a file that is laid out otherwise is refused and not spoilt', () => {
  const odd = (text: string) => () => withRowHeaders(Buffer.from(text, 'latin1'))
  expect(odd('%PDF-1.7\nno list')).toThrow('no plain list of places')
  expect(odd('xref\n0 2\n0000000000 65535 f \n0000000000 00001 f \nstartxref\n0\n%%EOF')).toThrow('has no place')
})
