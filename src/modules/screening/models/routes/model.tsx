import { redirect } from 'react-router'
import { z } from 'zod'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { ModelParts } from '../components/model-parts.tsx'
import { ModelSteps } from '../components/model-steps.tsx'
import { Versions } from '../components/versions.tsx'
import { agreeToModel, draftModel, removeModel, stepModel, withdrawAgreement } from '../service.ts'
import { viewModel } from '../standing.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/model'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { model, waiting, holds, ...view } = await viewModel(ctx, pathId(params, 'id'))
  const { id, version, title, state, startsOn, note, content } = model
  const isSaved = new URL(request.url).searchParams.has('bewaard')
  return {
    ...{ menu: menuOf(ctx), id, version, title, state, startsOn, note, content, isSaved },
    ...{ waiting: waiting.map(({ name }) => name), ...view },
    until: holds && holds.id !== id ? { id: holds.id, version: holds.version } : null,
  }
})

const Commands = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['draft', 'remove', 'agree', 'withdraw', 'propose', 'take-back']) }),
  z.object({ do: z.literal('adopt'), startsOn: z.iso.date() }),
])

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  const command = form.value
  try {
    if (command.do === 'draft') return redirect(`/screening/model/${(await draftModel(ctx)).id}`)
    if (command.do === 'remove') await removeModel(ctx, id)
    else if (command.do === 'agree') await agreeToModel(ctx, id)
    else if (command.do === 'withdraw') await withdrawAgreement(ctx, id)
    else if (command.do === 'adopt') await stepModel(ctx, id, { step: 'adopt', startsOn: command.startsOn })
    else await stepModel(ctx, id, { step: command.do })
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(command.do === 'remove' ? '/screening/model' : `/screening/model/${id}?bewaard`)
})

export default function ModelPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  const path = `/screening/model/${data.id}`
  return (
    <>
      <ScreeningMenu entries={data.menu} current="model" />
      <PageHeader title={data.title} intro={t.intro} />
      {data.isSaved && !form.isRefused && <Alert kind="ok" title={t.isSaved} live />}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <p>
        {t.version(data.version)}{' '}
        <Badge tone={data.standing === 'holds' ? 'ok' : 'neutral'}>{t.standings[data.standing]}</Badge>
        {data.startsOn && ` · ${t.since(dateText(language, data.startsOn))}`}
      </p>
      {data.standing === 'waiting' && data.until && (
        <p>
          {t.untilThen} <a href={`/screening/model/${data.until.id}`}>{t.version(data.until.version)}</a>.
        </p>
      )}
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {data.note && <p className="ww-pre">{data.note}</p>}
      <ModelSteps {...data} />
      <ModelParts content={data.content} editing={data.mayEdit ? path : null} />
      {data.mayEdit && (
        <ButtonGroup>
          <ButtonLink href={`${path}/regels`} kind="secondary">
            {t.editRule}
          </ButtonLink>
          <ButtonLink href={`${path}/controle`} kind="secondary">
            {t.newCheck}
          </ButtonLink>
          <ButtonLink href={`${path}/vog`} kind="secondary">
            {t.vog.new}
          </ButtonLink>
        </ButtonGroup>
      )}
      <Versions id={data.id} versions={data.versions} mayDraft={data.mayDraft} />
    </>
  )
}
