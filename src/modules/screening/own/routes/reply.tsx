import { redirect } from 'react-router'
import { personOf } from '#platform/access'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { AnswerForm } from '../components/answer-form.tsx'
import { AnswerInput } from '../input.ts'
import { answerReply, readReply } from '../replying.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/reply'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const it = await readReply(ctx, idOf(params))
  const { name, function: work, kind, body, answer, outcome, fileId } = it
  return {
    menu: menuOf(ctx),
    ...{ name, function: work, kind, body, answer, outcome, fileId },
    writtenAt: it.writtenAt.toISOString(),
    isMine: it.personId === personOf(ctx).personId,
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, AnswerInput)
  if (!form.ok) return form.response
  try {
    await answerReply(ctx, idOf(params), form.value)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/screening/reacties/${idOf(params)}?bewaard`)
})

export default function ReplyPage({ loaderData: it }: Route.ComponentProps) {
  const all = useTexts(texts)
  const t = all.hr
  const w = useTexts(shared)
  const form = useForm()
  const language = useLanguage()
  return (
    <>
      <ScreeningMenu entries={it.menu} current="replies" below={it.name} />
      <PageHeader title={t.one(it.name)} intro={`${all.kinds[it.kind]} · ${it.function}`} />
      <Explain label={w.whatIsThis}>{t.oneExplain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.isSaved && (
        <Alert kind="ok" live>
          {t.saved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <p className="ww-muted">{all.written(dateText(language, it.writtenAt))}</p>
      <p className="ww-pre">{it.body}</p>
      {it.answer ? (
        <section>
          <h2>{all.answer}</h2>
          {it.outcome && (
            <p>
              {t.outcome}: {t.outcomes[it.outcome]}
            </p>
          )}
          <p className="ww-pre">{it.answer}</p>
        </section>
      ) : (
        !it.isMine && <AnswerForm kind={it.kind} />
      )}
      <p>
        <a href={`/screening/dossiers/${it.fileId}/link`}>{all.link.title}</a>
      </p>
    </>
  )
}
