import { redirect } from 'react-router'
import { authorise } from '#platform/access'
import { invalid, isAppError, notFound } from '#platform/errors'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, pathId, readForm, type WithCtx } from '#platform/web'
import { Button, ButtonGroup } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { CheckboxGroup, Field, RadioGroup } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import type { Framework } from '../../model.ts'
import { may } from '../../policy.ts'
import { texts as frameworkTexts } from '../../texts.ts'
import { textIn } from '../../tree.ts'
import { DecideForm } from '../input.ts'
import { transferKinds } from '../model.ts'
import { normOf } from '../same.ts'
import { decide, readMapping } from '../service.ts'
import { similarNorms } from '../similar.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/transfer'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { before, after, mapping } = await readMapping(ctx, idOf(params), pathId(params, 'other'))
  authorise(ctx, may.keep, after)
  const transfer = mapping?.transfers.find(({ norm }) => norm === params.norm)
  if (!mapping || !transfer) throw notFound('norm')
  const shown = (framework: Framework, code: string) => {
    const node = normOf(framework, code)
    return node && { code, title: textIn(node.title, web.language), text: textIn(node.text, web.language) }
  }
  const likely = similarNorms(before.framework, after.framework, transfer.norm).map(({ code }) => code)
  const offered = [...new Set([...transfer.targets, transfer.norm, ...likely])]
  const open = mapping.transfers.filter(({ kind, norm }) => kind === null && norm !== transfer.norm)
  return {
    here: `/normenkaders/${after.id}/overgang/${before.id}`,
    id: after.id,
    title: `${textIn(after.framework.title, web.language)} ${after.version}`,
    revision: mapping.revision,
    norm: transfer.norm,
    kind: transfer.kind ?? '',
    targets: [...transfer.targets],
    reason: transfer.reason ?? '',
    old: shown(before.framework, transfer.norm),
    now: shown(after.framework, transfer.norm),
    offered: offered.flatMap((code) => shown(after.framework, code) ?? []),
    next: open[0]?.norm ?? null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const [id, other] = [idOf(params), pathId(params, 'other')]
  const form = await readForm(request, DecideForm)
  if (!form.ok) return form.response
  try {
    await decide(ctx, id, other, { ...form.value, norm: params.norm })
  } catch (error) {
    const isLate = isAppError(error) && (error.code === 'conflict' || error.code === 'rule_broken')
    return form.refuse(isLate ? invalid([{ path: 'kind', reason: error.reason }]) : error)
  }
  return redirect(`/normenkaders/${id}/overgang/${other}`)
})

type Shown = { code: string; title: string; text: string }

export default function TransferPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const f = useTexts(frameworkTexts)
  const form = useForm()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/normenkaders', label: f.title },
          { href: `/normenkaders/${it.id}`, label: it.title },
          { href: it.here, label: t.title },
          { label: it.norm },
        ]}
      />
      <PageHeader title={t.norm.title(it.norm)} />
      <Explain label={w.whatIsThis}>{t.explains.transfer}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <div className="ww-two">
        <NormText heading={t.norm.old} norm={it.old} />
        <NormText heading={t.norm.now} norm={it.now} />
      </div>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={it.revision} />
        <RadioGroup
          name="kind"
          legend={t.norm.kind}
          value={form.value('kind', it.kind)}
          problem={form.problem('kind')}
          options={transferKinds.map((kind) => ({ value: kind, label: t.kinds[kind], hint: t.kindHelp[kind] }))}
        />
        <CheckboxGroup
          name="targets"
          legend={t.norm.targets}
          hint={t.norm.targetsHint}
          problem={form.problem('targets')}
          values={form.isRefused ? form.values('targets') : it.targets}
          options={it.offered.map(({ code, title, text }) => ({ value: code, label: `${code} ${title}`, hint: text }))}
        />
        <Field name="others" label={t.norm.others} hint={t.norm.othersHint} value={form.value('others')} />
        <Field
          name="reason"
          label={t.norm.reason}
          hint={t.norm.reasonHint}
          value={form.value('reason', it.reason)}
          problem={form.problem('reason')}
          multiline
          rows={2}
        />
        <ButtonGroup>
          <Button>{t.norm.save}</Button>
          <a href={it.here}>{t.norm.back}</a>
          {it.next && <a href={`${it.here}/norm/${encodeURIComponent(it.next)}`}>{t.norm.next}</a>}
        </ButtonGroup>
      </form>
    </>
  )
}

function NormText({ heading, norm }: { heading: string; norm: Shown | null }) {
  const t = useTexts(texts).norm
  const language = useLanguage()
  return (
    <section>
      <h2>{heading}</h2>
      {norm ? (
        <div lang={language}>
          <p>
            <strong>{`${norm.code} ${norm.title}`}</strong>
          </p>
          <p className="ww-pre">{norm.text}</p>
        </div>
      ) : (
        <p>{t.gone}</p>
      )}
    </section>
  )
}
