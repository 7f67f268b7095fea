import { redirect } from 'react-router'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { classes } from '../../codes.ts'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { texts as screening } from '../../texts.ts'
import { withRule } from '../editing.ts'
import { RuleForm } from '../input.ts'
import { changeModel, draftToEdit } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/edit-rule'

const lifting = ['value-documents', 'admin-rights', 'directorate'] as const

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { id, title, note, revision, version, content } = await draftToEdit(ctx, pathId(params, 'id'))
  const least = lifting.map((code) => [code, content.flags.find((flag) => flag.code === code)?.class ?? 'C'] as const)
  const months = content.classes.map((one) => [`months${one.code}`, String(one.certificateMonths ?? '')] as const)
  const { raised, high } = content.rule
  return {
    ...{ menu: menuOf(ctx), id, revision, version, note },
    values: {
      ...{ title, restrictedWeeks: String(content.restrictedWeeks) },
      ...{ raisedTotal: String(raised.total), raisedThrees: String(raised.threes) },
      ...{ highTotal: String(high.total), highThrees: String(high.threes) },
      ...Object.fromEntries([...least, ...months]),
    } as Record<string, string>,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, RuleForm)
  if (!form.ok) return form.response
  try {
    const { content } = await draftToEdit(ctx, id)
    await changeModel(ctx, id, { ...withRule(content, form.value), revision: form.value.revision })
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/screening/model/${id}?bewaard`)
})

export default function EditRulePage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const w = useTexts(shared)
  const form = useForm()
  const of = (name: string) => ({
    name,
    value: form.value(name, data.values[name] ?? ''),
    problem: form.problem(name),
  })
  const number = (name: string, label: string, hint?: string) => (
    <Field {...of(name)} key={name} type="number" label={label} hint={hint} min={0} max={120} />
  )
  return (
    <>
      <ScreeningMenu entries={data.menu} current="model" below={t.editRule} />
      <PageHeader title={t.editRule} intro={t.version(data.version)} />
      <Explain label={w.whatIsThis}>{t.editRuleExplain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={form.value('revision', String(data.revision))} />
        <Field {...of('title')} label={t.titleLabel} />
        <h2>{t.bounds}</h2>
        {number('raisedTotal', t.totalFrom(s.classes.B))}
        {number('raisedThrees', t.threesFrom(s.classes.B))}
        {number('highTotal', t.totalFrom(s.classes.C))}
        {number('highThrees', t.threesFrom(s.classes.C))}
        <h2>{t.flags}</h2>
        {lifting.map((code) => (
          <Select
            {...of(code)}
            key={code}
            label={t.lifting[code]}
            options={classes.map((one) => ({ value: one, label: t.atLeast(s.classes[one]) }))}
          />
        ))}
        <h2>{t.terms}</h2>
        {classes.map((one) => number(`months${one}`, t.monthsOf(s.classes[one]), t.monthsHint))}
        {number('restrictedWeeks', t.restrictedWeeks, t.restrictedHint)}
        <Field
          name="note"
          label={t.note}
          hint={t.noteHint}
          multiline
          value={form.value('note', data.note)}
          problem={form.problem('note')}
        />
        <Button>{w.save}</Button>
      </form>
    </>
  )
}
