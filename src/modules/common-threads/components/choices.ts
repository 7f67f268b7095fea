import { norms, textIn } from '#modules/frameworks'
import type { Picture } from '../shown.ts'

/** What an analyst chooses from when making a thread. */
export const choicesOf = (
  { framework, round, municipalities }: Picture,
  codes: readonly { id: string; title: string }[],
  language: string,
) => ({
  codes: codes.map(({ id, title }) => ({ value: id, label: title })),
  norms: norms(framework, round.groups).map(({ code, title, text }) => ({
    value: code,
    label: `${code} ${textIn(title, language) || textIn(text, language).slice(0, 80)}`,
  })),
  municipalities: municipalities.map(({ code, name }) => ({ value: code, label: name })),
})
