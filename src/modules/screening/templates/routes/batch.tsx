import { choicesOf, queryOf } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ErrorSummary } from '#ui/error-summary'
import { CheckboxGroup, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { classes } from '../../codes.ts'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { menuOf } from '../../menu.ts'
import { texts as screening } from '../../texts.ts'
import { findAddressees } from '../batch.ts'
import { BatchQuery } from '../input.ts'
import { paperKinds } from '../model.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/batch'

const here = '/screening/brieven/meer'
const first = paperKinds[0] ?? 'vog'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { brief, taal, klasse } = choicesOf(request, ['brief', 'taal', 'klasse'])
  const kind = paperKinds.find((one) => one === brief) ?? first
  const query = queryOf(BatchQuery.extend({ kind: BatchQuery.shape.kind.default(kind) }), {
    ...{ kind, language: taal, class: klasse },
  })
  const { count, results } = await findAddressees(ctx, query)
  return {
    ...{ menu: menuOf(ctx), count, people: results },
    ...{ kind: query.kind, language: query.language, of: query.class ?? '' },
    isNobody: new URL(request.url).searchParams.has('niemand'),
  }
})

type Data = Route.ComponentProps['loaderData']

/** One kind of letter for more people: who gets it, and the document. */
export default function LetterBatch({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const b = t.batch
  const w = useTexts(shared)
  return (
    <>
      <ScreeningMenu entries={it.menu} current="templates" below={b.title} />
      <PageHeader title={b.title} intro={b.intro} />
      <Explain label={w.whatIsThis}>{b.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.isNobody && <ErrorSummary title={w.problems} problems={[{ href: '#files', text: b.nobody }]} />}
      <Filters data={it} />
      {it.people.length === 0 ? (
        <EmptyState title={b.none}>
          <p>{b.noneHelp}</p>
        </EmptyState>
      ) : (
        <form method="post" action={`${here}/brieven.docx`} className="ww-form" noValidate>
          <input type="hidden" name="kind" value={it.kind} />
          <input type="hidden" name="language" value={it.language} />
          {it.count > it.people.length && <p>{b.more(it.people.length, it.count)}</p>}
          <CheckboxGroup
            name="files"
            legend={b.who(it.people.length)}
            problem={it.isNobody ? b.nobody : undefined}
            values={it.isNobody ? [] : it.people.map(({ fileId }) => fileId)}
            options={it.people.map((one) => ({
              ...{ value: one.fileId, label: one.name },
              hint: [one.function, one.hasMail ? '' : b.noMail].filter(Boolean).join(' · '),
            }))}
          />
          <Button>{b.make}</Button>
          <p className="ww-muted">{b.after}</p>
        </form>
      )}
    </>
  )
}

function Filters({ data }: { data: Data }) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const w = useTexts(shared)
  return (
    <FilterBar label={t.batch.title} submitLabel={w.show} clearHref={here} clearLabel={w.clear}>
      <Select
        name="brief"
        label={t.kind}
        value={data.kind}
        options={paperKinds.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <Select
        name="taal"
        label={t.language}
        value={data.language}
        options={(['nl', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
      />
      <Select
        name="klasse"
        label={t.batch.class}
        value={data.of}
        options={[{ value: '', label: t.batch.all }, ...classes.map((value) => ({ value, label: s.classes[value] }))]}
      />
    </FilterBar>
  )
}
