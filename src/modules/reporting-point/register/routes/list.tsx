import { fileAddress, listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Downloads } from '#ui/downloads'
import { EmptyState } from '#ui/empty-state'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Paged } from '#ui/paged'
import { TabLinks } from '#ui/tabs'
import { shared } from '#ui/words'
import { texts as caseTexts } from '../../cases/texts.ts'
import { isWbk, registerAsked } from '../components/asked.ts'
import { RegisterFilters } from '../components/filters.tsx'
import { RegisterTable } from '../components/table.tsx'
import { readRegister } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/list'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { choices, query } = registerAsked(request)
  const { count, results, years, places, isKeeper } = await readRegister(ctx, query)
  const lines = results.map(({ organisationId: _, clocks, ...line }) => {
    const due = (code: string) => {
      const found = clocks.find((one) => one.code === code)
      return found ? { dueOn: found.dueOn, rule: found.rule } : null
    }
    return { ...line, acknowledgeBy: due('acknowledge'), feedbackBy: due('feedback') }
  })
  return {
    ...{ choices, count, lines, years, places, isKeeper, isWbk: isWbk(request) },
    ...{ sort: query.sort, descending: query.descending, at: query.page, size: query.pageSize },
  }
})

const addresses = ['/meldingen/register', '/meldingen/wbk-register'] as const

export default function RegisterPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const c = useTexts(caseTexts)
  const w = useTexts(shared)
  const own = t[data.isWbk ? 'wbk' : 'all']
  const path = addresses[data.isWbk ? 1 : 0]
  const list = listAddress(path, data.choices)
  const isSearched = Object.values(data.choices).some((value) => value !== '')
  const titles = [t.all.title, t.wbk.title]
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ label: c.title }, { label: own.title }]} />
      <PageHeader title={own.title} intro={own.intro} />
      <TabLinks
        label={t.parts}
        items={addresses.map((href, at) => ({ href, label: titles[at] ?? '', current: href === path }))}
      />
      <Explain label={w.whatIsThis}>{own.explain}</Explain>
      <Audience label={w.whoSees}>{data.isKeeper ? t.whoKeeper : t.whoReader}</Audience>
      {data.isWbk && <Alert kind="info">{t.wbk.law}</Alert>}
      <RegisterFilters path={path} choices={data.choices} years={data.years} isWbk={data.isWbk} />
      <Downloads
        label={w.download}
        items={[
          { href: fileAddress(`${path}.csv`, data.choices), label: t.csv },
          { href: fileAddress(`${path}.xlsx`, data.choices), label: t.spreadsheet },
        ]}
      />
      <p className="ww-muted ww-screen-only">{t.print}</p>
      <RegisterTable
        {...data}
        sortOf={(key) => list.sort(key, { by: data.sort, descending: data.descending })}
        empty={
          <EmptyState title={isSearched ? t.noneFound : t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        }
      />
      <Paged at={data.at} size={data.size} count={data.count} words={w} hrefOf={list.page} />
    </>
  )
}
