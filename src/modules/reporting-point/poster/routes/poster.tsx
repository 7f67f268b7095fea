import { allows, personOf } from '#platform/access'
import { choicesOf } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as caseTexts } from '../../cases/texts.ts'
import { texts as keyTexts } from '../../keys/texts.ts'
import { may } from '../../policy.ts'
import { Poster } from '../components/poster.tsx'
import { linkOf, snippetOf } from '../links.ts'
import { readPoster } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/poster'

const path = '/meldingen/poster'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { point, codes } = await readPoster(ctx)
  const asked = choicesOf(request, ['proef']).proef
  // Only a code that counts: anything else in the address is no code.
  const variant = codes.find(({ code }) => code === asked)?.code
  const link = (way: 'poster' | 'intranet') => point && linkOf(web.config.reporterUrl, point, way, variant)
  return {
    mayKeep: allows(ctx, may.keep, personOf(ctx)),
    mayRead: allows(ctx, may.holdKeys, personOf(ctx)),
    point: point && { name: point.name, isOpen: point.isOpen },
    poster: link('poster') ?? '',
    intranet: link('intranet') ?? '',
    chosen: variant ?? '',
    codes: codes.map(({ code, title, team }) => ({ code, title, team })),
  }
})

export default function PosterPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const keeper = useTexts(keyTexts).keeper
  const c = useTexts(caseTexts)
  const w = useTexts(shared)
  return (
    <>
      <div className="ww-screen-only">
        <Breadcrumbs
          label={w.breadcrumbs}
          items={[
            it.mayKeep
              ? { href: '/meldingen/inrichten', label: keeper.title }
              : { ...(it.mayRead ? { href: '/meldingen' } : {}), label: c.title },
            { label: t.title },
          ]}
        />
        <PageHeader title={t.title} intro={t.intro} />
        <Explain label={w.whatIsThis}>{t.explain}</Explain>
        <Audience label={w.whoSees}>{t.who}</Audience>
        {!it.point && (
          <EmptyState title={t.noPoint}>
            <p>{t.noPointHelp}</p>
          </EmptyState>
        )}
        {it.point && !it.point.isOpen && <Alert kind="warning">{t.closed}</Alert>}
        {it.codes.length > 0 && <Codes codes={it.codes} chosen={it.chosen} />}
      </div>
      {it.point && (
        <>
          <Poster link={it.poster} name={it.point.name} />
          <IntranetButton href={it.intranet} />
        </>
      )}
    </>
  )
}

function Codes({ codes, chosen }: Pick<Route.ComponentProps['loaderData'], 'codes' | 'chosen'>) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <FilterBar label={t.title} submitLabel={t.show} clearHref={path} clearLabel={w.clear}>
        <Select
          name="proef"
          label={t.forWhom}
          value={chosen}
          options={[
            { value: '', label: t.everybody },
            ...codes.map(({ code, title, team }) => ({ value: code, label: t.ofTrial(title, team) })),
          ]}
        />
      </FilterBar>
      <p className="ww-muted">{t.codeHint}</p>
    </>
  )
}

function IntranetButton({ href }: { href: string }) {
  const t = useTexts(texts)
  return (
    <section className="ww-screen-only">
      <h2>{t.button}</h2>
      <p>
        <ButtonLink href={href}>{t.buttonText}</ButtonLink>
      </p>
      <div className="ww-form">
        <Field
          name="snippet"
          label={t.snippet}
          hint={t.snippetHint}
          value={snippetOf(href, t.buttonText)}
          multiline
          rows={5}
        />
      </div>
      <p>
        {t.link}: <code className="ww-break">{href}</code>
      </p>
    </section>
  )
}
