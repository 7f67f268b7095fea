import { allows } from '#platform/access'
import { notFound } from '#platform/errors'
import { useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { ButtonGroup, ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScaleTable } from '../components/scale-and-groups.tsx'
import { may } from '../policy.ts'
import { read } from '../service.ts'
import { texts } from '../texts.ts'
import {
  indicatorNames,
  languageIn,
  levelText,
  nodeOf,
  norms,
  textIn,
  themeOf,
  thresholdOf,
  weightOf,
} from '../tree.ts'
import { versionSteps } from '../versions.ts'
import type { Route } from './+types/norm'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const version = await read(ctx, idOf(params))
  const { framework } = version
  const node = nodeOf(framework, new URL(request.url).searchParams.get('code') ?? '')
  if (!node?.assessable) throw notFound('norm')
  const all = norms(framework)
  const at = all.indexOf(node)
  const text = (value: Parameters<typeof textIn>[0]) => textIn(value, web.language)
  const theme = nodeOf(framework, themeOf(framework, node.code))
  return {
    id: version.id,
    framework: text(framework.title),
    code: node.code,
    title: text(node.title),
    text: text(node.text),
    textLanguage: languageIn(node.text, web.language),
    theme: text(theme?.title) || theme?.code || text(framework.title),
    guidance: text(node.guidance),
    evidence: text(node.evidence),
    kind: node.kind,
    weight: weightOf(node),
    threshold: thresholdOf(framework, node),
    testForms: node.testForms ?? [],
    indicators: indicatorNames(framework, node, web.language),
    groups: framework.groups
      .filter(({ code }) => node.groups?.includes(code))
      .map(({ code, name }) => text(name) || code),
    source: node.source ?? '',
    levels: framework.scale.map(({ level, name }) => ({
      level,
      name: text(name),
      description: text(levelText(framework, node, level)),
    })),
    previous: all[at - 1]?.code ?? null,
    next: all[at + 1]?.code ?? null,
    mayEdit: allows(ctx, may.keep, version) && versionSteps(version.state).includes('change'),
  }
})

export default function Norm({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const { id, framework, code, title, text, textLanguage, levels } = loaderData
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/normenkaders', label: t.title },
          { href: `/normenkaders/${id}#${encodeURIComponent(code)}`, label: framework },
          { label: code },
        ]}
      />
      <PageHeader title={title ? `${code} ${title}` : code} />
      <Explain label={w.whatIsThis}>{t.explains.norm}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {text && (
        <p className="ww-pre" lang={textLanguage}>
          {text}
        </p>
      )}
      <DescriptionList items={facts(loaderData, t.detail)} />
      <ScaleTable scale={levels} title={t.detail.levels} />
      <Ways data={loaderData} />
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

/** What the norm is, without what its source leaves open. */
function facts(data: Data, t: (typeof texts)['nl']['detail']) {
  const { theme, kind, weight, threshold, testForms, evidence, guidance, indicators, groups, source } = data
  return [
    { term: t.parent, value: theme },
    { term: t.guidance, value: guidance && <span className="ww-pre">{guidance}</span> },
    { term: t.evidence, value: evidence && <span className="ww-pre">{evidence}</span> },
    { term: t.kind, value: kind && t[kind] },
    { term: t.weight, value: weight },
    { term: t.threshold, value: threshold },
    { term: t.forms, value: testForms.join(', ') },
    { term: t.indicators, value: indicators.join('; ') },
    { term: t.groups, value: groups.join(', ') },
    { term: t.source, value: source },
  ].filter(({ value }) => value !== '' && value !== undefined)
}

function Ways({ data: { id, code, previous, next, mayEdit } }: { data: Data }) {
  const t = useTexts(texts)
  const to = (norm: string) => `/normenkaders/${id}/norm?code=${encodeURIComponent(norm)}`
  return (
    <ButtonGroup>
      {mayEdit && (
        <ButtonLink href={`/normenkaders/${id}/bewerk?norm=${encodeURIComponent(code)}`}>{t.actions.edit}</ButtonLink>
      )}
      {previous !== null && (
        <ButtonLink href={to(previous)} kind="secondary">{`${t.detail.previous}: ${previous}`}</ButtonLink>
      )}
      {next !== null && <ButtonLink href={to(next)} kind="secondary">{`${t.detail.next}: ${next}`}</ButtonLink>}
    </ButtonGroup>
  )
}
