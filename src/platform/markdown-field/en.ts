import type { nl } from './nl.ts'

export const en: typeof nl = {
  preview: 'Show preview',
  previewTitle: 'This is how it looks',
  nothing: 'There is no text yet.',
  table: 'Table',
  how: 'How to lay out the text',
  typed: 'You type',
  becomes: 'It becomes',
  rows: [
    ['## Reason', 'a heading'],
    ['**important**', 'bold'],
    ['*stress*', 'italic'],
    ['- point', 'a list'],
    ['1. step', 'a numbered list'],
    ['[text](https://www.example.com)', 'a link'],
    ['| Column | Number |', 'a table, with a line | --- | --- | under it'],
  ],
  paragraph: 'An empty line starts a new paragraph.',
}
