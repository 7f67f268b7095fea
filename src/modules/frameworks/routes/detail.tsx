import { redirect } from 'react-router'
import { z } from 'zod'
import { allows } from '#platform/access'
import { invalid, isAppError } from '#platform/errors'
import { Markdown } from '#platform/markdown-field'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { GroupTable, ScaleTable } from '../components/scale-and-groups.tsx'
import { VersionWays } from '../components/version-ways.tsx'
import { filled } from '../faults.ts'
import { NewVersion } from '../input.ts'
import { texts as mappingTexts } from '../mappings/texts.ts'
import type { Framework, FrameworkNode } from '../model.ts'
import { may } from '../policy.ts'
import { draftFrom, list, publish, read, remove, retire } from '../service.ts'
import { faultTexts, texts } from '../texts.ts'
import { languageIn, norms, textIn, themeOf, themes, thresholdOf, weightOf } from '../tree.ts'
import { versionSteps } from '../versions.ts'
import type { Route } from './+types/detail'

// A page to read: no script, so that a framework of 1,600 norms stays light.
const nodeView = (framework: Framework, node: FrameworkNode, language: string) => ({
  code: node.code,
  title: textIn(node.title, language),
  titleLang: languageIn(node.title, language),
  text: textIn(node.text, language),
  textLang: languageIn(node.text, language),
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
    description: textIn(framework.description, web.language),
    version: version.version,
    state: version.state,
    warnings: version.warnings.map(({ reason, params }) => filled(faultTexts[web.language][reason], params)),
    scale: framework.scale.map(({ level, name, description }) => ({
      level,
      name: textIn(name, web.language),
      description: textIn(description, web.language),
    })),
    groups: framework.groups.map(({ code, name, description }) => ({
      code,
      name: textIn(name, web.language),
      description: textIn(description, web.language),
      norms: norms(framework, [code]).length,
    })),
    themes: themes(framework).map((theme) => ({
      code: theme.code,
      title: textIn(theme.title, web.language),
      titleLang: languageIn(theme.title, web.language),
      goal: textIn(theme.text, web.language),
      goalLang: languageIn(theme.text, web.language),
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
  if (form.value.do === 'new-version') {
    try {
      return redirect(`/normenkaders/${(await draftFrom(ctx, id, form.value.version)).id}`)
    } catch (error) {
      const isTaken = isAppError(error) && error.reason === 'frameworks.version_taken'
      return form.refuse(isTaken ? invalid([{ path: 'version', reason: error.reason }]) : error)
    }
  }
  if (form.value.do === 'remove') {
    await remove(ctx, id)
    return redirect('/normenkaders')
  }
  await (form.value.do === 'publish' ? publish : retire)(ctx, id)
  return redirect(`/normenkaders/${id}`)
})

/** In characters: a longer description of the source is folded. */
const longestIntro = 300

const tones = { draft: 'warning', published: 'ok', retired: 'neutral' } as const

export default function Detail({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const m = useTexts(mappingTexts)
  const { id, title, description, version, state, warnings, scale, groups, themes: all, others } = loaderData
  const older = others.filter(({ isOlder }) => isOlder)
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/normenkaders', label: t.title }, { label: title }]} />
      <PageHeader
        title={title}
        intro={description.length > longestIntro ? undefined : description}
        badge={<Badge tone={tones[state]}>{`${t.states[state]} · ${t.columns.version} ${version}`}</Badge>}
      />
      {description.length > longestIntro && (
        <Explain label={t.detail.about}>
          <Markdown text={description} level={2} />
        </Explain>
      )}
      <Explain label={w.whatIsThis}>{t.explains.detail}</Explain>
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
      <VersionWays {...loaderData} />
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
      <ScaleTable scale={scale} />
      <GroupTable groups={groups} />
      {all.map((theme) => (
        <Theme key={theme.code} id={id} theme={theme} />
      ))}
    </>
  )
}

function Theme({ id, theme }: { id: string; theme: Route.ComponentProps['loaderData']['themes'][number] }) {
  const t = useTexts(texts).detail
  return (
    <section>
      <h2 lang={theme.title ? theme.titleLang : undefined}>{theme.title || t.noTheme}</h2>
      {theme.goal && <p lang={theme.goalLang}>{theme.goal}</p>}
      <DataTable
        caption={theme.title}
        captionHidden
        stacked
        rows={theme.norms}
        rowKey={({ code }) => code}
        empty=""
        columns={[
          {
            key: 'code',
            header: t.code,
            rowHeader: true,
            cell: ({ code }) => (
              <a id={code} href={`/normenkaders/${id}/norm?code=${encodeURIComponent(code)}`}>
                {code}
              </a>
            ),
          },
          {
            key: 'text',
            header: t.norms,
            cell: ({ title, titleLang, text, textLang }) => (
              <>
                {title && <strong lang={titleLang}>{title}</strong>}
                {title && text && <br />}
                <span className="ww-pre" lang={textLang}>
                  {text}
                </span>
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
