import { expect, test } from 'vitest'
import { aBriefing } from './testing.ts'
import { threadsPaper } from './threads-paper.ts'
import { forms, writePaper } from './writing.ts'

const starts = { pdf: '%PDF-1.7', archive: '%PDF-1.7', docx: 'PK', xlsx: 'PK', csv: '\u00ef\u00bb\u00bfBlad;' }

test('papers that are asked for at once are each written, in their own form', async () => {
  const papers = await Promise.all(forms.map((form) => writePaper(threadsPaper(aBriefing()), form)))
  const begun = papers.map((paper) => Buffer.from(paper).toString('latin1'))
  for (const [at, form] of forms.entries()) expect(begun[at]?.startsWith(starts[form]), form).toBe(true)
  expect(begun[0]).not.toBe(begun[1])
})

test('a paper that fails says why, and the next one is written', async () => {
  const broken = JSON.parse('{"title":"x"}')
  await expect(writePaper(broken, 'pdf')).rejects.toThrow(/can't be written: .*TypeError/s)
  expect((await writePaper(threadsPaper(aBriefing()), 'xlsx')).length).toBeGreaterThan(1000)
})
