import { z } from 'zod'
import type { Ctx } from '#platform/db'
import { invalid, type Problem } from '#platform/errors'
import { readForm } from '#platform/web'
import { ChangeOrganisation, EndOrganisation, Neighbours } from '../input.ts'
import {
  changeOrganisation,
  endOrganisation,
  resumeOrganisation,
  setNeighbours,
  setServed,
  wholeFacts,
} from '../keeping.ts'

const many = z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])]).default([])
const Served = z.object({ served: many })
/** Beside the neighbours there is a weight for each, in a field of its own: `weight-<id>`. */
const Around = z.looseObject({ neighbour: many })

/**
 * Carries out one of the forms on the page where an organisation is changed; which one is in `do`.
 * @returns null when it is done, else the response with everything typed and all problems
 */
export async function changeByForm(ctx: Ctx, id: string, request: Request) {
  const what = (await request.clone().formData()).get('do')
  if (what === 'resume') {
    await resumeOrganisation(ctx, id)
    return null
  }
  if (what === 'served') return carryOut(request, Served, ({ served }) => setServed(ctx, id, served))
  if (what === 'end') return carryOut(request, EndOrganisation, (end) => endOrganisation(ctx, id, end))
  if (what === 'neighbours') return carryOut(request, Around, (around) => setNeighbours(ctx, id, weighed(around)))
  return carryOut(request, ChangeOrganisation, (facts) => changeOrganisation(ctx, id, wholeFacts(facts)))
}

async function carryOut<S extends z.ZodType>(
  request: Request,
  schema: S,
  change: (value: z.output<S>) => Promise<void>,
) {
  const form = await readForm(request, schema)
  if (!form.ok) return form.response
  try {
    await change(form.value)
    return null
  } catch (error) {
    return form.refuse(error)
  }
}

/** @throws AppError invalid with a problem for each weight that is none */
function weighed({ neighbour, ...rest }: z.output<typeof Around>): Neighbours {
  const problems: Problem[] = []
  const all = neighbour.flatMap((id) => {
    const text = String(rest[`weight-${id}`] ?? '').replace(',', '.')
    const read = Neighbours.safeParse([{ id, weight: text === '' ? undefined : text }])
    if (read.success) return read.data
    problems.push({ path: `weight-${id}`, reason: 'organisations.weight_wrong' })
    return []
  })
  if (problems.length > 0) throw invalid(problems)
  return all
}
