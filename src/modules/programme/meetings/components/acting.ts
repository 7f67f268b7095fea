import type { z } from 'zod'
import type { Ctx } from '#platform/db'
import { notFound } from '#platform/errors'
import { readForm } from '#platform/web'
import { addItem, agreeAction, changeItem, decide, raiseItem, removeDecision, removeItem } from '../agenda.ts'
import { ActionInput, AgendaItemInput, DecisionInput, StepInput } from '../input.ts'
import { stepMeeting } from '../keeping.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Does what a form on the page of a meeting asks. @returns the refusal to show, or null when it was done */
export async function actOnMeeting(ctx: Ctx, id: string, request: Request) {
  const asked = await request.clone().formData()
  const what = String(asked.get('do') ?? '')
  const idIn = (name: string): string => {
    const value = String(asked.get(name) ?? '')
    if (!uuid.test(value)) throw notFound(name)
    return value
  }
  const withForm = async <S extends z.ZodType>(schema: S, work: (given: z.output<S>) => Promise<unknown>) => {
    const form = await readForm(request, schema)
    if (!form.ok) return form.response
    try {
      await work(form.value)
      return null
    } catch (error) {
      return form.refuse(error)
    }
  }
  if (what === 'add-item') return withForm(AgendaItemInput, (given) => addItem(ctx, id, given))
  if (what === 'change-item') return withForm(AgendaItemInput, (given) => changeItem(ctx, id, idIn('itemId'), given))
  if (what === 'decide') return withForm(DecisionInput, (given) => decide(ctx, id, given))
  if (what === 'agree') return withForm(ActionInput, (given) => agreeAction(ctx, id, given))
  if (what === 'raise-item') await raiseItem(ctx, id, idIn('itemId'))
  else if (what === 'remove-item') await removeItem(ctx, id, idIn('itemId'))
  else if (what === 'remove-decision') await removeDecision(ctx, id, idIn('decisionId'))
  else return withForm(StepInput, (given) => stepMeeting(ctx, id, given))
  return null
}
