import { redirect } from 'react-router'
import { z } from 'zod'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button, ButtonGroup } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { CheckboxGroup } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { GivenPart } from '../components/given-part.tsx'
import { suggestionShown, titlesOf } from '../components/shown.ts'
import { SuggestionPart } from '../components/suggestion-part.tsx'
import { GiveCodes } from '../input.ts'
import { listItems, readItem } from '../queries.ts'
import { agreeOnCodes, giveCodes, takeCodesBack } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/item'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { item, state, book, given, counted, suggestion, isOwnEmployer } = await readItem(ctx, idOf(params))
  const titles = titlesOf(book)
  const named = (codes: readonly string[]) => codes.map((code) => titles.get(code) ?? '')
  const own = given.find(({ isMine, place }) => isMine && place > 0) ?? given.find(({ place }) => place === 1)
  const agreed = given.find(({ place }) => place === 0)
  const isWaiting = state === 'waiting'
  return {
    kind: item.kind,
    text: item.text,
    municipality: item.finding.municipality,
    norms: item.finding.norms,
    findingId: item.finding.id,
    isDouble: item.isDouble,
    isOwnEmployer,
    state,
    codes: book
      .filter(({ id, retiredAt }) => retiredAt === null || counted.includes(id))
      .map(({ id, title, description }) => ({ value: id, label: title, hint: description })),
    chosen: isWaiting ? (suggestion?.code ? [suggestion.code] : []) : (agreed?.codes ?? own?.codes ?? []),
    counted: named(counted),
    given: given.map((one) => ({
      ...one,
      at: one.at.toISOString(),
      codes: named(one.codes),
      suggested: named(one.suggested),
    })),
    suggestion: suggestion && suggestionShown(suggestion, titles),
    isFixed: item.isDouble && (state === 'apart' || state === 'coded'),
  }
})

const Commands = z.object({ do: z.enum(['confirm', 'next', 'agree', 'back']) })

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  const { do: what } = form.value
  if (what === 'back') await takeCodesBack(ctx, id)
  else {
    const chosen = await readForm(copy, GiveCodes)
    if (!chosen.ok) return chosen.response
    try {
      await (what === 'agree' ? agreeOnCodes : giveCodes)(ctx, id, chosen.value.codes)
    } catch (error) {
      return chosen.refuse(error)
    }
  }
  if (what !== 'next') return redirect(`/codeboek/coderen/${id}`)
  const { items } = await listItems(ctx, { state: 'waiting' })
  const next = items.find((one) => !one.isOwnEmployer)?.item.id
  return redirect(next ? `/codeboek/coderen/${next}` : '/codeboek/coderen')
})

export default function ItemPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = t.item.of(t.kinds[it.kind], it.municipality)
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/codeboek', label: t.title },
          { href: '/codeboek/coderen', label: t.list.title },
          { label: title },
        ]}
      />
      <PageHeader
        title={title}
        badge={<Badge tone={it.state === 'coded' ? 'ok' : 'warning'}>{t.states[it.state]}</Badge>}
      />
      <Explain label={w.whatIsThis}>{t.explains.item}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <p className="ww-lead ww-pre">{it.text}</p>
      <DescriptionList
        items={[
          { term: t.item.norms, value: it.norms.join(', ') },
          { term: t.item.counts, value: it.counted.join(', ') || '–' },
        ]}
      />
      <p>
        <a href={`/bevindingen/${it.findingId}`}>{t.item.toFinding}</a>
      </p>
      {it.isDouble && !it.isFixed && <Alert kind="info">{t.item.apart}</Alert>}
      {it.suggestion && <SuggestionPart suggestion={it.suggestion} />}
      {it.isOwnEmployer ? <Alert kind="info">{t.item.ownEmployer}</Alert> : <Choose it={it} />}
      {it.given.length > 0 && <GivenPart given={it.given} />}
      {!it.isOwnEmployer && it.given.some(({ place }) => (it.isFixed ? place === 0 : place > 0)) && (
        <Confirm summary={t.item.back}>
          <form method="post">
            <p>{t.item.backConfirm}</p>
            <Button kind="danger" name="do" value="back">
              {t.item.back}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}

function Choose({ it }: { it: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <form method="post" className="ww-form" noValidate>
      <CheckboxGroup
        name="codes"
        legend={it.isFixed ? t.item.agree : t.item.choose}
        hint={it.isFixed ? t.item.agreeHint : t.item.chooseHint}
        options={it.codes}
        values={form.values('codes', it.chosen)}
        problem={form.problem('codes')}
      />
      {it.isFixed ? (
        <Button name="do" value="agree">
          {t.item.agreeSave}
        </Button>
      ) : (
        <ButtonGroup>
          <Button name="do" value="next">
            {t.item.confirmNext}
          </Button>
          <Button kind="secondary" name="do" value="confirm">
            {t.item.confirm}
          </Button>
        </ButtonGroup>
      )}
    </form>
  )
}
