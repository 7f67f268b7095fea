export { parseMarkdown } from './parse.ts'
export { type Alignment, type Block, linked, type Run, textOf } from './tree.ts'
