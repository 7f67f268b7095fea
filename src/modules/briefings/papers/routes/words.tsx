import { redirect } from 'react-router'
import { askedPreview, MarkdownField, SavesOnEnter } from '#platform/markdown-field'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { audienceOf } from '../components/audience.ts'
import { FigureList } from '../components/figure-list.tsx'
import { filledIn } from '../components/filled-in.ts'
import { editText } from '../editing.ts'
import { WordsInput } from '../input.ts'
import { changePaper } from '../keeping.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/words'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { paper, words, figures } = await editText(ctx, idOf(params), params.slot)
  const { id, title, kind, state, revision } = paper
  return { paper: { id, title, kind, state, revision, isReleased: false }, slot: params.slot, words, figures }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, WordsInput)
  const preview = askedPreview(form.values)
  if (preview) return preview
  if (!form.ok) return form.response
  const { paper } = await editText(ctx, id, params.slot)
  try {
    const { words, revision } = form.value
    await changePaper(ctx, id, { title: paper.title, texts: { [params.slot]: words }, revision })
    return redirect(`/stukken/${id}?bewaard`)
  } catch (error) {
    return form.refuse(error)
  }
})

export default function WordsPage({ loaderData: { paper, slot, words, figures } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const name = t.slots[slot] ?? slot
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/stukken', label: t.title },
          { href: `/stukken/${paper.id}`, label: paper.title },
          { label: name },
        ]}
      />
      <PageHeader title={t.toChange(name)} />
      <Explain label={w.whatIsThis}>{t.textExplain}</Explain>
      <Audience label={w.whoSees}>{audienceOf(t, paper)}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <SavesOnEnter />
        <input type="hidden" name="revision" value={form.value('revision', String(paper.revision))} />
        <MarkdownField
          name="words"
          label={t.words}
          hint={t.wordsHint}
          optionalLabel={w.optional}
          value={words}
          fill={(text) => filledIn(text, figures)}
        />
        <Button>{t.save}</Button>
      </form>
      <FigureList figures={figures} />
    </>
  )
}
