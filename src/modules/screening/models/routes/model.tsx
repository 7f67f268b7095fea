import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, pathId, type WithCtx } from '#platform/web'
import { Badge } from '#ui/badge'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { ModelParts } from '../components/model-parts.tsx'
import { readModel } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/model'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { version, title, state, startsOn, note, content } = await readModel(ctx, pathId(params, 'id'))
  return { menu: menuOf(ctx), version, title, state, startsOn, note, content }
})

export default function ModelPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  return (
    <>
      <ScreeningMenu entries={data.menu} current="model" />
      <PageHeader title={data.title} intro={t.intro} />
      <p>
        {t.version(data.version)}{' '}
        <Badge tone={data.state === 'adopted' ? 'ok' : 'neutral'}>{t.states[data.state]}</Badge>
        {data.startsOn && ` · ${t.since(dateText(language, data.startsOn))}`}
      </p>
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {data.note && <p className="ww-pre">{data.note}</p>}
      <ModelParts content={data.content} />
    </>
  )
}
