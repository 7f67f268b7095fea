import { authorise } from '#platform/access'
import { useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup } from '#ui/button'
import { Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { may } from '../../policy.ts'
import script from '../browser/signing.ts?worker&url'
import { texts } from '../texts.ts'
import type { Route } from './+types/signing'

export const loader = page(async ({ ctx, login }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.keep, { organisationId: login.organisation.id })
  return null
})

export default function SigningPage() {
  const { signing: t, keeper } = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[{ href: '/meldingen/inrichten', label: keeper.title }, { label: t.title }]}
      />
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      <div data-part="needs-script">
        <Alert kind="info">{t.needsScript}</Alert>
      </div>
      <div data-part="signing" hidden>
        <h2>{t.rootTitle}</h2>
        <p>{t.rootText}</p>
        <Button type="button" kind="secondary" name="root">
          {t.makeRoot}
        </Button>
        <div data-part="root" />
        <h2>{t.escrowTitle}</h2>
        <p>{t.escrowText}</p>
        <Button type="button" kind="secondary" name="escrow">
          {t.makeEscrow}
        </Button>
        <div data-part="escrow" />
        <ButtonGroup>
          <Button type="button" kind="secondary" name="print">
            {t.print}
          </Button>
        </ButtonGroup>
        <h2>{t.signTitle}</h2>
        <form data-part="sign" method="dialog" className="ww-form" noValidate autoComplete="off">
          <Field name="draft" type="file" accept=".json" label={t.file} hint={t.fileHint} required />
          <div data-part="names" role="status" />
          <Field name="phrase" label={t.phrase} autoComplete="off" required />
          <Button>{t.sign}</Button>
        </form>
        <div data-part="told" role="status" />
      </div>
      <script type="module" src={script} />
    </>
  )
}
