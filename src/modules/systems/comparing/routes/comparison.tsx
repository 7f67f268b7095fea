import { Files } from '#platform/list-files'
import { listAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { EmptyState } from '#ui/empty-state'
import { Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { Dutch } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { pairAsked } from '../components/asked.ts'
import { FieldsTable } from '../components/fields-table.tsx'
import { compareSources } from '../reading.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/comparison'

const path = '/bronnen/vergelijken'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { choices, pair, onlyDifferences } = pairAsked(request)
  const { all, fields } = await compareSources(ctx, pair, web.language)
  const differing = fields?.filter(({ differs }) => differs) ?? []
  return {
    ...{ menu: menuOf(ctx), choices, all },
    fields: fields && (onlyDifferences ? differing : fields),
    counts: { differ: differing.length, all: fields?.length ?? 0 },
    isTwice: pair.one !== '' && pair.one === pair.other,
  }
})

export default function ComparisonPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const w = useTexts(shared)
  const { choices } = it
  const nameOf = (code: string) => it.all.find((source) => source.code === code)?.name ?? code
  return (
    <>
      <SourcesMenu entries={it.menu} current="comparison" />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{common.who.everyone}</Audience>
      <Choose choices={choices} all={it.all} />
      {it.isTwice && <Alert kind="warning">{t.twice}</Alert>}
      {it.fields === null ? (
        <EmptyState title={t.start}>
          <p>{t.startHelp}</p>
        </EmptyState>
      ) : (
        <section aria-labelledby="uitkomst">
          <h2 id="uitkomst">
            {[choices.een, choices.ander].map((code, at) => (
              <span key={at === 0 ? 'een' : 'ander'}>
                {at > 0 && ' – '}
                <a href={`/bron/${code}`}>
                  <Dutch>{nameOf(code)}</Dutch>
                </a>
              </span>
            ))}
          </h2>
          <p>
            {t.counted(it.counts.differ, it.counts.all)}{' '}
            <a href={listAddress(path, choices).href({ een: choices.ander, ander: choices.een })}>{t.swap}</a>
          </p>
          <Files path={path} choices={choices} />
          <div className="ww-side-by-side">
            <FieldsTable fields={it.fields} names={{ one: nameOf(choices.een), other: nameOf(choices.ander) }} />
          </div>
        </section>
      )}
    </>
  )
}

function Choose({ choices, all }: Pick<Route.ComponentProps['loaderData'], 'choices' | 'all'>) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const sources = [...all].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  const options = [
    { value: '', label: t.choose },
    ...sources.map(({ code, name }) => ({ value: code, label: name, lang: 'nl' })),
  ]
  const shown = [
    { value: '', label: t.everything },
    { value: 'verschillen', label: t.differences },
  ]
  return (
    <FilterBar label={t.title} submitLabel={w.show} clearHref={path} clearLabel={w.clear}>
      <Select name="een" label={t.one} value={choices.een} options={options} />
      <Select name="ander" label={t.other} value={choices.ander} options={options} />
      <Select name="toon" label={t.show} value={choices.toon} options={shown} />
    </FilterBar>
  )
}
