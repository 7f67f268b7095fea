import { redirect } from 'react-router'
import { notFound, ruleBroken } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { Naming } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { numberOf } from '../components/asked.ts'
import { RuleFields } from '../components/rule-fields.tsx'
import { changeVersion } from '../drafting.ts'
import { ruleForm } from '../form.ts'
import { readVersion } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/rule'

/** In the address of a rule that is not there yet; no code of a rule has this character. */
const fresh = '+'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { source, number, content, state } = await readVersion(ctx, params.code, { number: numberOf(params) })
  if (state !== 'draft') throw ruleBroken('systems.no_draft')
  const rule = content.rules.find(({ id }) => id === params.rule) ?? null
  if (rule === null && params.rule !== fresh) throw notFound('source-rule')
  const { name, keys, wants } = content
  return { menu: menuOf(ctx), code: source.code, number, name, rule, keys, wants }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const number = numberOf(params)
  const { content, reason } = await readVersion(ctx, params.code, { number })
  const others = content.rules.filter(({ id }) => id !== params.rule)
  const save = (rules: typeof content.rules) =>
    changeVersion(ctx, params.code, { number, reason, content: { ...content, rules } })
  const back = () => redirect(`/bron/${params.code}/versies/${number}?bewaard`)
  if ((await request.clone().formData()).get('do') === 'remove') {
    await save(others)
    return back()
  }
  const form = await readForm(
    request,
    ruleForm.refine(({ id }) => others.every((one) => one.id !== id), { path: ['id'], message: 'systems.rule_twice' }),
  )
  if (!form.ok) return form.response
  const at = content.rules.findIndex(({ id }) => id === params.rule)
  await save(at < 0 ? [...content.rules, form.value] : content.rules.with(at, form.value))
  return back()
})

export default function RulePage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const above = [
    { href: `/bron/${it.code}`, label: it.name, lang: 'nl' },
    { href: `/bron/${it.code}/versies/${it.number}`, label: `${t.version} ${it.number}` },
  ]
  const title = it.rule ? t.ruleWas(it.rule.id) : t.addRule
  return (
    <>
      <SourcesMenu entries={it.menu} current="sources" above={above} below={title} />
      <PageHeader title={`${title}: ${it.name}`} heading={<Naming text={`${title}: ${it.name}`} name={it.name} />} />
      <Explain label={w.whatIsThis}>{t.ruleExplain}</Explain>
      <Audience label={w.whoSees}>{t.who.proposers}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <RuleFields rule={it.rule} source={it} />
        <Button>{w.save}</Button>
        {it.rule && (
          <Button kind="danger" name="do" value="remove">
            {t.removeRule}
          </Button>
        )}
      </form>
    </>
  )
}
