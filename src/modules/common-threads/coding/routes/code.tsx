import { redirect } from 'react-router'
import { z } from 'zod'
import { allows } from '#platform/access'
import { invalid, isAppError } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { changeCode, readBook, readCode, retireCode } from '../book.ts'
import { CodeForm } from '../components/code-form.tsx'
import { CodeInput } from '../input.ts'
import { may } from '../policy.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/code'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const code = await readCode(ctx, idOf(params))
  const counted = (await readBook(ctx)).codes.find(({ id }) => id === code.id)
  return {
    id: code.id,
    title: code.title,
    description: code.description,
    seedWords: code.seedWords,
    examples: code.examples,
    revision: code.revision,
    isRetired: code.retiredAt !== null,
    municipalities: counted?.municipalities ?? 0,
    items: counted?.items ?? 0,
    mayKeep: allows(ctx, may.keepCodes, code),
  }
})

const Commands = z.object({ do: z.enum(['save', 'retire', 'resume']) })

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  if (form.value.do !== 'save') await retireCode(ctx, id, form.value.do === 'retire')
  else {
    const given = await readForm(copy, CodeInput)
    if (!given.ok) return given.response
    try {
      await changeCode(ctx, id, given.value)
    } catch (error) {
      const isLate = isAppError(error) && error.code === 'conflict'
      return given.refuse(isLate ? invalid([{ path: 'revision', reason: 'code.changed_meanwhile' }]) : error)
    }
  }
  return redirect(`/codeboek/${id}`)
})

export default function CodePage({ loaderData: code }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/codeboek', label: t.title }, { label: code.title }]} />
      <PageHeader
        title={code.title}
        intro={code.description}
        badge={<Badge tone={code.isRetired ? 'neutral' : 'ok'}>{code.isRetired ? t.retired : t.open}</Badge>}
      />
      <Explain label={w.whatIsThis}>{t.explains.code}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <p>
        {t.one.given(code.municipalities, code.items)} <a href={`/codeboek/coderen?code=${code.id}`}>{t.one.toItems}</a>
      </p>
      {code.seedWords.length > 0 && (
        <>
          <h2>{t.form.seedWords}</h2>
          <p>{code.seedWords.join(', ')}</p>
        </>
      )}
      {code.examples.length > 0 && (
        <>
          <h2>{t.form.examples}</h2>
          <ul>
            {code.examples.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </>
      )}
      {code.mayKeep && (
        <>
          <Confirm summary={t.one.change} isOpen={form.isRefused}>
            <CodeForm values={{ ...code, seedWords: code.seedWords.join('\n'), examples: code.examples.join('\n') }} />
          </Confirm>
          {code.isRetired ? (
            <form method="post">
              <Button kind="secondary" name="do" value="resume">
                {t.one.resume}
              </Button>
            </form>
          ) : (
            <Confirm summary={t.one.retire}>
              <form method="post">
                <p>{t.one.retireConfirm}</p>
                <Button kind="danger" name="do" value="retire">
                  {t.one.retire}
                </Button>
              </form>
            </Confirm>
          )}
        </>
      )}
    </>
  )
}
