import { allows } from '#platform/access'
import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { Downloads } from '#ui/downloads'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { canAsk } from '../../access/asking.ts'
import { texts as accessTexts } from '../../access/texts.ts'
import { texts as changingTexts } from '../../changing/texts.ts'
import { Dutch, Naming } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { WhoCanHelp } from '../../matrix/components/helpers.tsx'
import { helpersOf } from '../../matrix/helping.ts'
import { menuOf } from '../../menu.ts'
import { DevelopmentList } from '../../noting/components/development-list.tsx'
import { developmentsOf } from '../../noting/developments.ts'
import { texts as notingTexts } from '../../noting/texts.ts'
import { may } from '../../policy.ts'
import { texts as systemsTexts } from '../../texts.ts'
import { cardOf } from '../components/card.tsx'
import { RulesByVerdict } from '../components/rules-by-verdict.tsx'
import { districtOf } from '../district.ts'
import { completenessOf } from '../model.ts'
import { namesOf, readSource } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/source'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const source = await readSource(ctx, params.code)
  const { code, state, version, publishedOn, content } = source
  const names = await namesOf(
    ctx,
    content.links.map(({ to }) => to),
  )
  const mayPropose = allows(ctx, may.propose, districtOf(ctx))
  return {
    ...{ menu: menuOf(ctx), code, state, version, publishedOn, content, mayPropose, names },
    completeness: completenessOf(content),
    mayAsk: canAsk(ctx, source),
    helpers: (await helpersOf(ctx, [code]))[code] ?? [],
    developments: (await developmentsOf(ctx, code)).map(({ id, kind, day, title, text, url }) => ({
      ...{ id, kind, day, title, text, url, mayRemove: false },
    })),
  }
})

export default function SourcePage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(systemsTexts)
  const w = useTexts(shared)
  const access = useTexts(accessTexts)
  const language = useLanguage()
  const changing = useTexts(changingTexts)
  const noting = useTexts(notingTexts)
  const { content } = it
  const { sections, lacking } = cardOf(content, language, (to) => it.names[to] ?? to)
  const [first, ...others] = sections
  return (
    <>
      <SourcesMenu entries={it.menu} current="sources" below={content.name} belowLang="nl" />
      <div lang="nl">
        <PageHeader title={content.name} intro={content.contents} />
      </div>
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{common.who.everyone}</Audience>
      {it.state !== 'published' && <Alert kind="warning">{t[it.state]}</Alert>}
      <ButtonGroup>
        <ButtonLink href="/bronnen">{t.find}</ButtonLink>
        <ButtonLink href={`/bron/${it.code}/versies`} kind="secondary">
          {changing.history}
        </ButtonLink>
        {it.mayPropose && (
          <ButtonLink href={`/bron/${it.code}/wijzigen`} kind="secondary">
            {changing.startTitle}
          </ButtonLink>
        )}
        <ButtonLink href={`/bron/${it.code}/verouderd`} kind="secondary">
          {noting.outdated}
        </ButtonLink>
        {it.mayAsk && (
          <ButtonLink kind="secondary" href={`/bron/${it.code}/aanvragen`}>
            {access.ask}
          </ButtonLink>
        )}
      </ButtonGroup>
      <Downloads
        label={t.more}
        items={[
          { href: `/bron/${it.code}/kaart.pdf`, label: t.card },
          { href: `/bronnen/vergelijken?een=${it.code}`, label: t.compare },
          { href: `/bronnen/verbanden?bron=${it.code}`, label: t.seeLinks },
        ]}
      />
      <Alert kind="warning" title={t.attention}>
        <Dutch>{content.attention}</Dutch>
      </Alert>
      <p>{content.confirmedOn ? common.confirmed(dateText(language, content.confirmedOn)) : common.toConfirm}</p>
      {first && <Section {...first} />}
      <section>
        <h2>{t.mayI}</h2>
        <p>{common.noAdvice}</p>
        <RulesByVerdict rules={content.rules} />
      </section>
      {it.state === 'published' && <WhoCanHelp helpers={it.helpers} />}
      {others.map((section) => (
        <Section key={section.title} {...section} />
      ))}
      <section>
        <h2>{noting.developments}</h2>
        <DevelopmentList code={it.code} rows={it.developments} mayPropose={false} />
        <p>
          <a href={`/bron/${it.code}/ontwikkelingen`}>
            <Naming text={noting.developmentsTitle(content.name)} name={content.name} />
          </a>
        </p>
      </section>
      <section>
        <h2>{t.completeness}</h2>
        <p>{t.complete(it.completeness.percent)}</p>
        {lacking.length > 0 && (
          <details className="ww-explain ww-paper-open">
            <summary>{t.lackingCount(lacking.length)}</summary>
            <ul>
              {lacking.map((term) => (
                <li key={term}>{term}</li>
              ))}
            </ul>
          </details>
        )}
        {it.publishedOn && <p>{t.version(it.version, dateText(language, it.publishedOn))}</p>}
      </section>
    </>
  )
}

const Section = ({ title, items }: { title: string; items: Parameters<typeof DescriptionList>[0]['items'] }) => (
  <section>
    <h2>{title}</h2>
    <DescriptionList items={items} />
  </section>
)
