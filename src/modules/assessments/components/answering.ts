import { data, redirect } from 'react-router'
import type { Ctx } from '#platform/db'
import { isAppError } from '#platform/errors'
import { valuesOf } from '#platform/web'
import { answer, confirm } from '../answering.ts'
import { AnswerInput } from '../input.ts'
import { viewScan } from '../view.ts'
import type { Saved } from './norm-form.tsx'

/**
 * Saves or confirms an answer that a form sent. With JavaScript the result goes back to the form; without it the page is
 * shown again at the norm. What was typed comes back with every refusal.
 */
export async function saveAnswer(ctx: Ctx, scanId: string, request: Request, form: FormData) {
  const values = Object.fromEntries(Object.entries(valuesOf(form)).map(([key, value]) => [key, String(value)]))
  const norm = values.norm ?? ''
  const back = () => redirect(`${new URL(request.url).pathname}#${encodeURIComponent(norm)}`)
  if (values.do === 'confirm') {
    await confirm(ctx, scanId, norm)
    return back()
  }
  const version = Number(values.version ?? 0)
  const parsed = AnswerInput.safeParse(values)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, code }) => ({ path: path.join('.'), reason: `input.${code}` }))
    return data<Saved>({ norm, version, values, problems }, { status: 422 })
  }
  try {
    const saved = await answer(ctx, scanId, norm, parsed.data)
    return values.do === 'answer' ? back() : data<Saved>({ norm, version: saved.version })
  } catch (error) {
    if (!isAppError(error)) throw error
    if (error.code === 'invalid')
      return data<Saved>({ norm, version, values, problems: [...error.problems] }, { status: 422 })
    if (error.code === 'conflict') return data<Saved>(await withTheirs(ctx, scanId, norm, values), { status: 409 })
    throw error
  }
}

async function withTheirs(ctx: Ctx, scanId: string, norm: string, values: Record<string, string>): Promise<Saved> {
  const theirs = (await viewScan(ctx, scanId)).answers.get(norm)
  const level = theirs?.notApplicable ? 'n.v.t.' : (theirs?.level ?? '-')
  return {
    norm,
    version: theirs?.version ?? 0,
    values,
    theirs: `${level}${theirs?.reason ? ` (${theirs.reason.slice(0, 200)})` : ''}`,
  }
}
