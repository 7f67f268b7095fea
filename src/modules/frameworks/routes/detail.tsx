import { redirect } from 'react-router'
import { z } from 'zod'
import { allows } from '#platform/access'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { filled } from '../faults.ts'
import { NewVersion } from '../input.ts'
import { texts as mappingTexts } from '../mappings/texts.ts'
import type { Framework, FrameworkNode } from '../model.ts'
import { may } from '../policy.ts'
import { draftFrom, list, publish, read, remove, retire } from '../service.ts'
import { faultTexts, texts } from '../texts.ts'
import { norms, textIn, themeOf, themes, thresholdOf, weightOf } from '../tree.ts'
import { versionSteps } from '../versions.ts'
import type { Route } from './+types/detail'

// A page to read: no script, so that a framework of 1,600 norms stays light.
const nodeView = (framework: Framework, node: FrameworkNode, language: string) => ({
  code: node.code,
  title: textIn(node.title, language),
  text: textIn(node.text, language),
  evidence: textIn(node.evidence, language),
  forms: node.testForms?.join(', ') ?? '',
  kind: node.kind,
  weight: weightOf(node),
  threshold: thresholdOf(framework, node),
})

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const version = await read(ctx, idOf(params))
  const { framework } = version
  const byTheme = Map.groupBy(norms(framework), ({ code }) => themeOf(framework, code))
  const others = (await list(ctx)).filter(({ code, id }) => code === version.code && id !== version.id)
  return {
    id: version.id,
    title: textIn(framework.title, web.language),
    description: textIn(framework.description, web.language).slice(0, 600),
    version: version.version,
    state: version.state,
    warnings: version.warnings.map(({ reason, params }) => filled(faultTexts[web.language][reason], params)),
    scale: framework.scale.map(({ level, name, description }) => ({
      level,
      name: textIn(name, web.language),
      description: textIn(description, web.language),
    })),
    themes: themes(framework).map((theme) => ({
      code: theme.code,
      title: textIn(theme.title, web.language),
      goal: textIn(theme.text, web.language),
      norms: (byTheme.get(theme.code) ?? []).map((node) => nodeView(framework, node, web.language)),
    })),
    steps: versionSteps(version.state),
    mayKeep: allows(ctx, may.keep, version),
    mayPublish: allows(ctx, may.publish, version),
    others: others.map(({ id, version: name, state, createdAt }) => ({
      id,
      version: name,
      isOlder: state !== 'draft' && createdAt < version.createdAt,
    })),
  }
})

const Commands = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['publish', 'retire', 'remove']) }),
  NewVersion.extend({ do: z.literal('new-version') }),
])

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  if (form.value.do === 'new-version')
    return redirect(`/normenkaders/${(await draftFrom(ctx, id, form.value.version)).id}`)
  if (form.value.do === 'remove') {
    await remove(ctx, id)
    return redirect('/normenkaders')
  }
  await (form.value.do === 'publish' ? publish : retire)(ctx, id)
  return redirect(`/normenkaders/${id}`)
})

const tones = { draft: 'warning', published: 'ok', retired: 'neutral' } as const

export default function Detail({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const m = useTexts(mappingTexts)
  const { id, title, description, version, state, warnings, scale, themes: all, others } = loaderData
  const older = others.filter(({ isOlder }) => isOlder)
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/normenkaders', label: t.title }, { label: title }]} />
      <PageHeader
        title={title}
        intro={description}
        badge={<Badge tone={tones[state]}>{`${t.states[state]} · ${t.columns.version} ${version}`}</Badge>}
      />
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {warnings.length > 0 && (
        <Alert kind="warning" title={t.detail.warnings}>
          <ul>
            {warnings.slice(0, 20).map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Steps data={loaderData} />
      <Downloads
        label={t.actions.download}
        items={(['xlsx', 'yaml', 'json', 'ciso', 'oscal'] as const).map((form) => ({
          href: `/normenkaders/${id}/download?vorm=${form}`,
          label: t.formats[form],
        }))}
      />
      {others.length > 0 && (
        <Downloads
          label={t.actions.compare}
          items={others.map((one) => ({
            href: `/normenkaders/${id}/vergelijk/${one.id}`,
            label: `${t.columns.version} ${one.version}`,
          }))}
        />
      )}
      {older.length > 0 && (
        <Downloads
          label={m.link}
          items={older.map((one) => ({
            href: `/normenkaders/${id}/overgang/${one.id}`,
            label: `${t.columns.version} ${one.version}`,
          }))}
        />
      )}
      <h2>{t.detail.scale}</h2>
      <DataTable
        caption={t.detail.scale}
        captionHidden
        stacked
        rows={scale}
        rowKey={({ level }) => String(level)}
        empty=""
        columns={[
          { key: 'level', header: t.detail.level, rowHeader: true, cell: ({ level }) => level },
          { key: 'name', header: t.detail.name, cell: ({ name }) => name },
          { key: 'description', header: t.detail.description, cell: (one) => one.description },
        ]}
      />
      {all.map((theme) => (
        <Theme key={theme.code} theme={theme} />
      ))}
    </>
  )
}

function Steps({ data: { id, steps, mayKeep, mayPublish, state } }: { data: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts).actions
  const form = useForm()
  if (!mayKeep) return null
  const confirm = (step: 'publish' | 'retire' | 'remove', label: string, text: string, kind: 'primary' | 'danger') => (
    <Confirm summary={label}>
      <form method="post">
        <p>{text}</p>
        <Button kind={kind} name="do" value={step}>
          {label}
        </Button>
      </form>
    </Confirm>
  )
  return (
    <ButtonGroup>
      {steps.includes('change') && (
        <ButtonLink href={`/normenkaders/${id}/bewerk`} kind="secondary">
          {t.edit}
        </ButtonLink>
      )}
      {mayPublish && steps.includes('publish') && confirm('publish', t.publish, t.publishConfirm, 'primary')}
      {mayPublish && steps.includes('retire') && confirm('retire', t.retire, t.retireConfirm, 'danger')}
      {steps.includes('remove') && confirm('remove', t.remove, t.removeConfirm, 'danger')}
      {state !== 'draft' && (
        <Confirm summary={t.newVersion}>
          <form method="post" className="ww-form">
            <Field
              name="version"
              label={t.version}
              value={form.value('version')}
              problem={form.problem('version')}
              required
            />
            <Button kind="secondary" name="do" value="new-version">
              {t.newVersion}
            </Button>
          </form>
        </Confirm>
      )}
    </ButtonGroup>
  )
}

function Theme({ theme }: { theme: Route.ComponentProps['loaderData']['themes'][number] }) {
  const t = useTexts(texts).detail
  const language = useLanguage()
  return (
    <section>
      <h2>{theme.title || t.noTheme}</h2>
      {theme.goal && <p lang={language}>{theme.goal}</p>}
      <DataTable
        caption={theme.title}
        captionHidden
        stacked
        rows={theme.norms}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          { key: 'code', header: t.code, rowHeader: true, cell: ({ code }) => <span id={code}>{code}</span> },
          {
            key: 'text',
            header: t.norms,
            cell: ({ title, text }) => (
              <>
                {title && <strong>{title}</strong>}
                {title && text && <br />}
                <span className="ww-pre">{text}</span>
              </>
            ),
          },
          { key: 'kind', header: t.kind, cell: ({ kind }) => (kind ? t[kind] : '') },
          { key: 'weight', header: t.weight, numeric: true, cell: ({ weight }) => weight },
          { key: 'threshold', header: t.threshold, numeric: true, cell: ({ threshold }) => threshold },
          { key: 'forms', header: t.forms, cell: ({ forms }) => forms },
        ]}
      />
    </section>
  )
}
