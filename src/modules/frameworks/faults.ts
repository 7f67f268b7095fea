import { faultTexts } from './en.ts'

/** A key of `faultTexts`, the same in every language. */
export type FaultReason = keyof typeof faultTexts
type Params = Readonly<Record<string, string | number>>

/** Something to tell about a file, as a reason that a page translates; `message` is the English text. */
export type Remark = { reason: FaultReason; params: Params; message: string }

/** What is wrong with a framework, and where: `nodes.3.weight`, `line 12`, `sheet Normen, row 5`, or `file`. */
export type Fault = Remark & { path: string }

export const remark = (reason: FaultReason, params: Params = {}): Remark => ({
  reason,
  params,
  message: filled(faultTexts[reason], params),
})

export const fault = (path: string, reason: FaultReason, params: Params = {}): Fault => ({
  path,
  ...remark(reason, params),
})

/** A text with `{name}` replaced by the parameters of those names. */
export const filled = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (_all, name: string) => String(params[name] ?? ''))
