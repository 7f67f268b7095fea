import { z } from 'zod'
import { momentText } from '#platform/language'
import { createApiToken, listApiTokens, NewApiToken, revokeApiToken } from '#platform/login'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'
import type { Route } from './+types/tokens'

export const loader = page(async ({ ctx, login }: WithCtx<Route.LoaderArgs>) => {
  const known = new Map([login.organisation, ...login.others].map(({ id, name }) => [id, name]))
  return (await listApiTokens(ctx)).map(({ id, name, prefix, organisationId, expiresAt, lastUsedAt }) => ({
    id,
    name,
    prefix,
    organisation: known.get(organisationId) ?? '',
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }))
})

const Commands = z.discriminatedUnion('do', [
  NewApiToken.extend({ do: z.literal('make') }),
  z.object({ do: z.literal('revoke'), id: z.uuid() }),
])

export const action = page(async ({ request, ctx }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  const { value } = form
  try {
    if (value.do === 'make') return { made: (await createApiToken(ctx, value)).token }
    await revokeApiToken(ctx, value.id)
  } catch (error) {
    return form.refuse(error)
  }
  return { revoked: true }
})

export default function Tokens({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/', label: t.nav.home },
          { href: '/account', label: t.accountPage.title },
          { label: t.accountPage.tokens },
        ]}
      />
      <PageHeader title={t.accountPage.tokens} intro={t.accountPage.tokensHelp} />
      <Audience label={t.whoSees}>{t.accountPage.who}</Audience>
      <Explain label={t.accountPage.tokensHow}>{t.accountPage.tokensExplain}</Explain>
      {form.isRefused && <ErrorSummary title={t.problems} problems={form.summary} />}
      {actionData && 'made' in actionData && (
        <Alert kind="ok" title={t.accountPage.made} live>
          <code className="ww-break">{actionData.made}</code>
        </Alert>
      )}
      {actionData && 'revoked' in actionData && (
        <Alert kind="ok" live>
          {t.accountPage.revoked}
        </Alert>
      )}
      <TokenTable tokens={loaderData} />
      <section>
        <h2>{t.accountPage.make}</h2>
        <form method="post" className="ww-form" noValidate>
          <Field
            name="name"
            label={t.accountPage.tokenName}
            hint={t.accountPage.tokenNameHint}
            value={form.value('name')}
            problem={form.problem('name')}
            required
          />
          <Field
            name="days"
            type="number"
            label={t.accountPage.tokenDays}
            hint={t.accountPage.tokenDaysHint}
            value={form.value('days', '90')}
            problem={form.problem('days')}
            min={1}
            max={366}
            required
          />
          <Button name="do" value="make">
            {t.accountPage.make}
          </Button>
        </form>
      </section>
    </>
  )
}

function TokenTable({ tokens }: { tokens: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts).accountPage
  const language = useLanguage()
  return (
    <DataTable
      caption={t.tokens}
      captionHidden
      stacked
      rows={tokens}
      rowKey={({ id }) => id}
      empty={t.noTokens}
      columns={[
        { key: 'name', header: t.tokenName, rowHeader: true, cell: ({ name }) => name },
        { key: 'prefix', header: t.tokenPrefix, cell: ({ prefix }) => <code>{prefix}…</code> },
        { key: 'for', header: t.tokenFor, cell: ({ organisation }) => organisation },
        {
          key: 'used',
          header: t.tokenUsed,
          cell: ({ lastUsedAt }) => (lastUsedAt ? momentText(language, lastUsedAt) : t.tokenNeverUsed),
        },
        { key: 'until', header: t.until, cell: ({ expiresAt }) => momentText(language, expiresAt) },
        {
          key: 'revoke',
          header: t.revoke,
          cell: ({ id }) => (
            <form method="post">
              <input type="hidden" name="id" value={id} />
              <Button kind="plain" name="do" value="revoke">
                {t.revoke}
              </Button>
            </form>
          ),
        },
      ]}
    />
  )
}
