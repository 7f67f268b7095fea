import { redirect } from 'react-router'
import { allows, personOf } from '#platform/access'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as caseTexts } from '../../cases/texts.ts'
import { categories } from '../../categories.ts'
import { isDirectory } from '../../crypto/index.ts'
import { may } from '../../policy.ts'
import { linkOf } from '../../poster/links.ts'
import { texts as posterTexts } from '../../poster/texts.ts'
import { ChoosingKinds } from '../../two-person/components/choosing.tsx'
import { chooseKinds } from '../../two-person/service.ts'
import { Holders } from '../components/holders.tsx'
import { makePoint, publishDirectory, readPoint, setOpen } from '../directory.ts'
import { KeeperForm } from '../input.ts'
import { endKeys, keyHolders } from '../service.ts'
import { signedFrom } from '../signed-file.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/keeper'

export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { point, directory } = await readPoint(ctx)
  const holders = point ? await keyHolders(ctx) : []
  const listed = JSON.stringify(directory?.signed.body ?? null)
  return {
    point: point && {
      rootPublic: point.rootPublic,
      isOpen: point.isOpen,
      link: linkOf(web.config.reporterUrl, point, 'link'),
    },
    directory: directory && { version: directory.version, validUntil: directory.validUntil },
    together: { categories, chosen: point?.twoPerson ?? [], inForce: twoPersonIn(directory?.signed.body) },
    holders: holders.map(({ id, name, madeAt, endedAt, isLastOfGroup }) => ({
      ...{
        id,
        name,
        isLastOfGroup,
        madeOn: madeAt.toISOString(),
        isEnded: endedAt !== null,
        isListed: listed.includes(id),
      },
    })),
    mayRead: allows(ctx, may.holdKeys, personOf(ctx)),
    keepsRegister: allows(ctx, may.keepRegister, personOf(ctx)),
    isDone: new URL(request.url).searchParams.has('gedaan'),
  }
})

const twoPersonIn = (body: unknown): readonly string[] => (isDirectory(body) ? (body.twoPerson ?? []) : [])

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const given = await readForm(request, KeeperForm)
  if (!given.ok) return given.response
  const { value } = given
  try {
    if (value.do === 'make') await makePoint(ctx, value)
    if (value.do === 'open' || value.do === 'close') await setOpen(ctx, value.do === 'open')
    if (value.do === 'end') await endKeys(ctx, value.holder, value)
    if (value.do === 'two-person') await chooseKinds(ctx, value)
    if (value.do === 'publish') await publishDirectory(ctx, await signedFrom(given.form.get('signed')))
  } catch (error) {
    return given.refuse(error)
  }
  return redirect('/meldingen/inrichten?gedaan')
})

export default function KeeperPage({
  loaderData: { point, directory, together, holders, mayRead, keepsRegister, isDone },
}: Route.ComponentProps) {
  const t = useTexts(texts).keeper
  const c = useTexts(caseTexts)
  const poster = useTexts(posterTexts)
  const w = useTexts(shared)
  const form = useForm()
  const language = useLanguage()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ ...(mayRead ? { href: '/meldingen' } : {}), label: c.title }, { label: t.title }]}
      />
      <PageHeader
        title={t.title}
        intro={t.intro}
        actions={
          <>
            {keepsRegister && (
              <ButtonLink href="/meldingen/register" kind="secondary">
                {t.toRegister}
              </ButtonLink>
            )}
            <ButtonLink href="/meldingen/ondertekenen" kind="secondary">
              {t.toSigning}
            </ButtonLink>
            <ButtonLink href="/meldingen/ontvangers" kind="secondary">
              {t.toReceivers}
            </ButtonLink>
            <ButtonLink href="/meldingen/logboek" kind="secondary">
              {t.toLedger}
            </ButtonLink>
          </>
        }
      />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {isDone && !form.isRefused && (
        <Alert kind="ok" live>
          {t.done}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {!point && <MakeForm />}
      {point && (
        <>
          <DescriptionList
            items={[
              { term: t.state, value: point.isOpen ? t.open : t.closed },
              {
                term: t.directory,
                value: directory
                  ? t.version(directory.version, dateText(language, directory.validUntil))
                  : t.noDirectory,
              },
              {
                term: t.link,
                value: (
                  <>
                    <code className="ww-break">{point.link}</code>
                    <p>
                      <a href="/meldingen/poster">{poster.title}</a>
                    </p>
                  </>
                ),
              },
              { term: t.rootIs, value: <code className="ww-break">{point.rootPublic}</code> },
            ]}
          />
          <OpenForm isOpen={point.isOpen} />
          <Holders holders={holders} />
          <ChoosingKinds {...together} />
          <SignForm />
        </>
      )}
    </>
  )
}

function MakeForm() {
  const t = useTexts(texts).keeper
  const form = useForm()
  return (
    <>
      <Alert kind="info">{t.none}</Alert>
      <form method="post" className="ww-form" noValidate>
        <Field
          name="rootPublic"
          label={t.root}
          hint={t.rootHint}
          value={form.value('rootPublic')}
          problem={form.problem('rootPublic')}
          autoComplete="off"
          required
        />
        <Button name="do" value="make">
          {t.make}
        </Button>
      </form>
    </>
  )
}

function OpenForm({ isOpen }: { isOpen: boolean }) {
  const t = useTexts(texts).keeper
  if (!isOpen)
    return (
      <form method="post">
        <Button name="do" value="open">
          {t.setOpen}
        </Button>
      </form>
    )
  return (
    <Confirm summary={t.setClosed}>
      <p>{t.setClosedText}</p>
      <form method="post">
        <Button kind="danger" name="do" value="close">
          {t.setClosed}
        </Button>
      </form>
    </Confirm>
  )
}

function SignForm() {
  const t = useTexts(texts).keeper
  const form = useForm()
  return (
    <section>
      <h2>{t.sign}</h2>
      <p>{t.signText}</p>
      <p>
        <a href="/meldingen/inrichten/lijst.json" download>
          {t.draft}
        </a>
      </p>
      <form method="post" className="ww-form" encType="multipart/form-data" noValidate>
        <Field
          name="signed"
          type="file"
          accept=".json,application/json"
          label={t.signed}
          hint={t.signedHint}
          problem={form.problem('signed')}
          required
        />
        <Button name="do" value="publish">
          {t.publish}
        </Button>
      </form>
    </section>
  )
}
