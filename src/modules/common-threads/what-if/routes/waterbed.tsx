import { useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Downloads } from '#ui/downloads'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as moduleTexts } from '../../texts.ts'
import { askedIn } from '../asked.ts'
import { pageData } from '../components/page-data.ts'
import { BestPart, MapPart, SubjectsPart, WhatIfPart } from '../components/parts.tsx'
import { readWaterbed } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/waterbed'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const asked = askedIn(new URL(request.url).searchParams)
  return pageData(await readWaterbed(ctx, idOf(params), asked), web.language)
})

export default function Waterbed({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const m = useTexts(moduleTexts)
  const w = useTexts(shared)
  const path = `/rode-draden/${data.roundId}/waterbed`
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: `/rode-draden?ronde=${data.roundId}`, label: m.title }, { label: t.link }]}
      />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{data.named ? m.who.named : m.who.unnamed}</Audience>
      <FilterBar label={t.link} submitLabel={w.show} clearHref={path} clearLabel={w.clear}>
        <Select name="thema" label={t.theme} value={data.theme} options={data.themes} />
        <Select
          name="norm"
          label={t.norm}
          value={data.norm}
          options={[{ value: '', label: t.everyNorm }, ...data.norms]}
        />
      </FilterBar>
      <Downloads
        label={t.downloads}
        items={(['xlsx', 'csv'] as const).map((form) => ({
          href: `${path}/bestand?vorm=${form}`,
          label: form === 'xlsx' ? m.xlsx : m.csv,
        }))}
      />
      <h2>{data.title}</h2>
      <p>{data.district}</p>
      {data.lowest && <p>{data.lowest}</p>}
      <p>{data.answered}</p>
      <MapPart data={data} />
      <WhatIfPart data={data} />
      <BestPart data={data} />
      <h2>{t.geary.title}</h2>
      <p>{data.geary.say}</p>
      {data.geary.how && <p className="ww-muted">{data.geary.how}</p>}
      <SubjectsPart data={data} />
      <Explain label={t.how}>
        <p>{t.howText}</p>
        <p>{t.edge.text}</p>
      </Explain>
    </>
  )
}
