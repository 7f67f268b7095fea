import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { allows, personOf } from '#platform/access'
import type { Ctx, Part } from '#platform/db'
import { dayOf } from '#platform/language'
import { may } from './policy.ts'
import { fewestMunicipalities } from './roll-outs/model.ts'

/** What waits for the actor: a trial to finish, counts to hand in, a result to draw, or a method of which nobody said in a year that it is in use. */
export type TrialTodo = { id: string; title: string; step: (typeof steps)[number] }

const measured = (today: string) => sql`r.state = 'frozen'
  and r.starts_on + 7 * (r.weeks_per_step * (r.steps - 1) + r.weeks_per_step / 2) <= ${today}::date
  and not exists (select from trials.roll_out_results o where o.roll_out_id = r.id)`

const steps = ['finish', 'review', 'hand-in', 'draw'] as const
const Rows = z.array(z.object({ id: z.string(), title: z.string(), step: z.enum(steps) }))

/** The weeks that are over; row level security shows what is theirs. */
export function trialsTodo(ctx: Ctx): Part<TrialTodo[]> {
  const { organisationId, districtId } = personOf(ctx)
  const [keeps, contributes] = [may.keep, may.contribute].map((rule) => allows(ctx, rule, { organisationId }))
  const draws = districtId === organisationId && allows(ctx, may.keepRollOuts, { organisationId })
  const today = dayOf(ctx.now)
  const query = sql`select e.id, e.title, 'finish' as step from trials.experiments e
          where ${keeps} and e.organisation_id = ${organisationId}::uuid and e.state = 'frozen'
            and e.starts_on + 7 * e.weeks <= ${today}::date
        union all select i.id, i.place, 'review' from trials.interventions i
          where ${keeps} and i.organisation_id = ${organisationId}::uuid and i.state = 'running'
            and greatest(i.ends_on, (select max(e.done_at)::date from trials.events e where e.subject_id = i.id)) <= ${today}::date - 365
        union all select r.id, r.title, 'hand-in' from trials.roll_outs r
          join trials.sites s on s.roll_out_id = r.id and s.municipality_id = ${organisationId}::uuid and s.step is not null
          where ${contributes} and ${measured(today)}
            and not exists (select from trials.contributed(r.id) c where c = ${organisationId}::uuid)
        union all select r.id, r.title, 'draw' from trials.roll_outs r
          where ${draws} and r.organisation_id = ${organisationId}::uuid and ${measured(today)}
            and (select count(*) from trials.contributed(r.id)) >= ${fewestMunicipalities}
        order by 2 limit 20`
  return { query: keeps || contributes || draws ? query : null, read: (rows) => Rows.parse(rows) }
}
