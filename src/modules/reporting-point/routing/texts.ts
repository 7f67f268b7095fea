import type { Language } from '#platform/language'
import { en } from './en.ts'
import { nl } from './nl.ts'

export const texts = { nl, en }

const isRole = (role: string): role is keyof typeof nl.roles => Object.hasOwn(nl.roles, role)
/** A role of the signed directory in words; one that is not known as it stands there. */
export const roleText = (language: Language, role: string): string =>
  isRole(role) ? texts[language].roles[role] : role
