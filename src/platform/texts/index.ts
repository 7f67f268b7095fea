import { useRouteLoaderData } from 'react-router'
import type { Language } from '#platform/language'

/** The language of the page, from the root's loader. */
export function useLanguage(): Language {
  const root = useRouteLoaderData<{ language: Language }>('root')
  return root?.language ?? 'nl'
}

/** The texts of a module in the language of the page. */
export const useTexts = <T>(texts: { nl: T; en: T }): T => texts[useLanguage()]
export { Reasons, type ReasonText, useForm, useReason } from './form.ts'
