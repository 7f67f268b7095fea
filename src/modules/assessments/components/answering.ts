import { data, redirect } from 'react-router'
import type { Ctx } from '#platform/db'
import { isAppError, type Problem } from '#platform/errors'
import { problemsOf, valuesOf } from '#platform/web'
import { longest } from '../answer.ts'
import { answer, confirm } from '../answering.ts'
import { AnswerInput } from '../input.ts'
import { viewScan } from '../view.ts'
import type { Saved } from './norm-form.tsx'

type Values = Record<string, string>

export const textsOf = (form: FormData): Values =>
  Object.fromEntries(Object.entries(valuesOf(form)).map(([key, value]) => [key, String(value)]))

/** What goes back to whoever sent it: whole, but for a text far beyond what a field takes. */
const shownOf = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.slice(0, 20 * longest)]))

/** Saves what a form holds. What was typed comes back with every refusal, and someone else's answer is never overwritten. */
export async function tryAnswer(ctx: Ctx, scanId: string, values: Values): Promise<{ saved: Saved; status: number }> {
  const norm = values.norm ?? ''
  const version = Number(values.version ?? 0)
  const refused = (problems: Problem[]) => ({
    saved: { norm, version, values: shownOf(values), problems },
    status: 422,
  })
  const parsed = AnswerInput.safeParse(values)
  if (!parsed.success) return refused(problemsOf(parsed.error))
  try {
    const after = await answer(ctx, scanId, norm, parsed.data)
    return { saved: { norm, version: after.version }, status: 200 }
  } catch (error) {
    if (!isAppError(error)) throw error
    if (error.code === 'invalid') return refused([...error.problems])
    if (error.code === 'conflict') return { saved: await withTheirs(ctx, scanId, norm, values), status: 409 }
    if (error.code === 'rule_broken') {
      const { saved } = refused([{ path: '', reason: error.reason }])
      return { saved: { ...saved, isTooLate: true }, status: 409 }
    }
    throw error
  }
}

/** @returns why the answer can't be confirmed as it is, such as a level that the scale no longer has */
const tryConfirm = (ctx: Ctx, scanId: string, norm: string): Promise<Problem[]> =>
  confirm(ctx, scanId, norm).then(
    () => [],
    (error: unknown) => {
      if (!isAppError(error) || error.code !== 'invalid') throw error
      return [...error.problems]
    },
  )

/** Saves or confirms an answer that a form sent, and shows the page again at the norm. */
export async function saveAnswer(ctx: Ctx, scanId: string, request: Request, form: FormData) {
  const values = textsOf(form)
  const back = () => redirect(`${new URL(request.url).pathname}#${encodeURIComponent(values.norm ?? '')}`)
  if (values.do === 'confirm') {
    const problems = await tryConfirm(ctx, scanId, values.norm ?? '')
    const saved = { norm: values.norm ?? '', version: Number(values.version ?? 0), problems }
    return problems.length === 0 ? back() : data<Saved>(saved, { status: 422 })
  }
  const { saved, status } = await tryAnswer(ctx, scanId, values)
  return status === 200 ? back() : data<Saved>(saved, { status })
}

async function withTheirs(ctx: Ctx, scanId: string, norm: string, values: Values): Promise<Saved> {
  const theirs = (await viewScan(ctx, scanId)).answers.get(norm)
  const level = theirs?.notApplicable ? 'n.v.t.' : (theirs?.level ?? '-')
  return {
    norm,
    version: theirs?.version ?? 0,
    values,
    theirs: `${level}${theirs?.reason ? ` (${theirs.reason.slice(0, 200)})` : ''}`,
  }
}
