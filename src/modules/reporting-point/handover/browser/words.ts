import { language } from '../../browser/page.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

export const t = { nl, en }[language]
