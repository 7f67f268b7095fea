import { redirect } from 'react-router'
import { inTransaction } from '#platform/db'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { findFiles } from '../../files/queries.ts'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { approvedProfiles } from '../../profiles/queries.ts'
import { DesignateForm } from '../components/designate-form.tsx'
import { Designations } from '../components/designations.tsx'
import { Subjects } from '../components/subjects.tsx'
import { DesignateInput } from '../input.ts'
import { designate, publishSideJobs, undesignate, withdrawSideJobs } from '../keeping.ts'
import { readDesignations } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/keep'

export const loader = page(async ({ ctx, request, login }: WithCtx<Route.LoaderArgs>) => {
  const found = await inTransaction(ctx, async (tx) => ({
    ...(await readDesignations(tx)),
    functions: await approvedProfiles(tx, login.organisation.id),
    people: (await findFiles(tx, { state: 'now', pageSize: 200 })).results,
  }))
  const asked = new URL(request.url).searchParams
  const works = found.people.filter(({ state }) => state === 'restricted' || state === 'working')
  return {
    ...{ menu: menuOf(ctx), designations: found.designations, subjects: found.subjects },
    functions: found.functions.map(({ id, name }) => ({ id, name })),
    people: works.map(({ id, name, function: work }) => ({ id, name, work })),
    told: (['aangewezen', 'ingetrokken', 'openbaar', 'weg'] as const).find((one) => asked.has(one)) ?? null,
  }
})

const here = '/screening/nevenwerk/aanwijzen'

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await request.clone().formData()
  const id = () => idOf({ id: String(given.get('id') ?? '') })
  const what = given.get('do')
  if (what === 'undesignate') {
    await undesignate(ctx, id())
    return redirect(`${here}?ingetrokken`)
  }
  if (what === 'publish') {
    await publishSideJobs(ctx, id())
    return redirect(`${here}?openbaar`)
  }
  if (what === 'withdraw') {
    await withdrawSideJobs(ctx, id())
    return redirect(`${here}?weg`)
  }
  const form = await readForm(request, DesignateInput)
  if (!form.ok) return form.response
  try {
    await designate(ctx, form.value)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`${here}?aangewezen`)
})

export default function KeepRegister({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ScreeningMenu entries={it.menu} current="register" below={t.keep} />
      <PageHeader title={t.keep} intro={t.keepIntro} />
      <Explain label={w.whatIsThis}>{t.keepExplain}</Explain>
      <Audience label={w.whoSees}>{t.keepWho}</Audience>
      {it.told && !form.isRefused && (
        <Alert kind="ok" live>
          {t.told[it.told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <h2>{t.designated}</h2>
      <Designations designations={it.designations} />
      <DesignateForm of="function" options={it.functions.map(({ id, name }) => ({ value: id, label: name }))} />
      <DesignateForm
        of="person"
        options={it.people.map(({ id, name, work }) => ({ value: id, label: t.person(name, work) }))}
      />
      <Subjects subjects={it.subjects} />
    </>
  )
}
