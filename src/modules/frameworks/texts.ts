import { en, faultTexts as faultsInEnglish } from './en.ts'
import { faultTexts as faultsInDutch, nl } from './nl.ts'

export const texts = { nl, en }

/** Words for faults and warnings about a framework. */
export const faultTexts = { nl: faultsInDutch, en: faultsInEnglish }
