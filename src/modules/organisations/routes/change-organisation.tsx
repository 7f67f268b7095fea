import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { CheckboxGroup } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { EndForm } from '../components/end-form.tsx'
import { FactFields } from '../components/fact-fields.tsx'
import { NeighbourForm } from '../components/neighbour-form.tsx'
import { changeByForm } from '../facts/change.ts'
import { keptBy } from '../keeping.ts'
import { may } from '../policy.ts'
import { listOrganisations, readOrganisation } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/change-organisation'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const found = await readOrganisation(ctx, idOf(params))
  authorise(ctx, may.keep, keptBy(found))
  const { id, name, kind, inhabitants, staffEstimate, tileColumn, tileRow, validTo, serves, neighbours } = found
  const beside = (await listOrganisations(ctx))
    .filter((one) => one.districtId === found.districtId && one.id !== id)
    .map((one) => ({ id: one.id, name: one.name, kind: one.kind }))
  return {
    id,
    kind,
    validTo,
    facts: { name, inhabitants, staffEstimate, tileColumn, tileRow },
    served: serves.map((one) => one.id),
    neighbours: neighbours.map((one) => ({ id: one.id, weight: one.weight })),
    municipalities: beside.filter((one) => one.kind === 'municipality'),
    successors: beside.filter((one) => one.kind === kind),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  return (await changeByForm(ctx, id, request)) ?? redirect(`/organisaties/${id}?bewaard`)
})

export default function ChangeOrganisationPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const { id, kind, facts, municipalities, neighbours, served, successors, validTo } = loaderData
  const e = t.facts.edit
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/organisaties', label: t.title },
          { href: `/organisaties/${id}`, label: facts.name },
          { label: e.short },
        ]}
      />
      <PageHeader title={e.title(facts.name)} />
      <Explain label={w.whatIsThis}>{t.facts.explains.change}</Explain>
      <Audience label={w.whoSees}>{e.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <h2>{e.factsTitle}</h2>
      <p>{e.factsHelp}</p>
      <form method="post" className="ww-form" noValidate>
        <FactFields now={facts} />
        <Button name="do" value="facts">
          {w.save}
        </Button>
      </form>
      {kind === 'municipality' && <NeighbourForm municipalities={municipalities} now={neighbours} />}
      {kind === 'service' && <ServedForm municipalities={municipalities} now={served} />}
      {kind !== 'district' && <EndForm validTo={validTo} successors={successors} />}
    </>
  )
}

function ServedForm({ municipalities, now }: { municipalities: { id: string; name: string }[]; now: string[] }) {
  const e = useTexts(texts).facts.edit
  const w = useTexts(shared)
  const form = useForm()
  return (
    <form method="post" className="ww-form">
      <CheckboxGroup
        name="served"
        legend={e.servedTitle}
        hint={e.servedHelp}
        problem={form.problem('municipalities')}
        values={form.values('served', now)}
        options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button name="do" value="served">
        {w.save}
      </Button>
    </form>
  )
}
