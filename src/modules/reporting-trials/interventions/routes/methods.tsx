import { allows, authorise, personOf } from '#platform/access'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { Card } from '#ui/card'
import { DescriptionList } from '#ui/description-list'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { Stack } from '#ui/stack'
import { shared } from '#ui/words'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { menuOf } from '../../menu.ts'
import { methodsIn, methodsVersion } from '../../methods.ts'
import { may } from '../../policy.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/methods'

export const loader = page(async ({ ctx, web }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.read, personOf(ctx))
  const mayKeep = allows(ctx, may.keep, personOf(ctx))
  return { menu: menuOf(ctx), mayKeep, version: methodsVersion(), methods: methodsIn(web.language) }
})

export default function MethodsPage({ loaderData: { menu, mayKeep, version, methods } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  return (
    <>
      <TrialsMenu entries={menu} current="interventions" below={t.methods} />
      <PageHeader title={t.methods} intro={t.methodsIntro(version)} />
      <Explain label={w.whatIsThis}>{t.methodsExplain}</Explain>
      <Audience label={w.whoSees}>{common.who.own}</Audience>
      <Stack>
        {methods.map(({ code, name, how, seenBy }) => (
          <Card key={code} title={name}>
            <DescriptionList
              items={[
                { term: t.how, value: how },
                { term: t.seenBy, value: seenBy },
              ]}
            />
            {mayKeep && (
              <ButtonGroup>
                <ButtonLink href={`/meldbereidheid/methoden/nieuw?methode=${code}`} kind="secondary">
                  {t.planThis}
                  <span className="ww-hidden">: {name}</span>
                </ButtonLink>
              </ButtonGroup>
            )}
          </Card>
        ))}
      </Stack>
    </>
  )
}
