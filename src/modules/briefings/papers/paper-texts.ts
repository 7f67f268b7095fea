import { en } from './paper-en.ts'
import { nl } from './paper-nl.ts'

export const paperTexts = { nl, en }
export type PaperTexts = typeof nl | typeof en
