import { z } from 'zod'
import { addNode, changeNode, changeScale, moveNode, type NodeFields, removeNode, textWith } from './edit.ts'
import type { Framework, FrameworkNode, Level } from './model.ts'
import { nodeOf } from './tree.ts'

/** A node as the fields of its form, in the base language. */
export function nodeValues(node: FrameworkNode, { language, scale }: Pick<Framework, 'language' | 'scale'>) {
  const { code, parent, assessable, title, text, guidance, evidence, kind = '', weight = '', threshold = '' } = node
  const texts = { title, text, guidance, evidence }
  return {
    code,
    parent: parent ?? '',
    assessable,
    title: texts.title?.[language] ?? '',
    text: texts.text?.[language] ?? '',
    guidance: texts.guidance?.[language] ?? '',
    evidence: texts.evidence?.[language] ?? '',
    kind,
    weight: String(weight),
    threshold: String(threshold),
    testForms: (node.testForms ?? []).join('\n'),
    indicators: (node.indicators ?? []).join('\n'),
    groups: [...(node.groups ?? [])],
    levelText: scale.map(({ level }) => node.levels?.[level]?.[language] ?? ''),
  }
}
export type NodeValues = ReturnType<typeof nodeValues>

/** The levels as the fields of their form, with an empty one at the end. */
export const scaleValues = ({ scale, threshold, language }: Framework) => ({
  lowest: scale[0]?.level ?? 0,
  threshold: threshold === undefined ? '' : String(threshold),
  levels: [...scale, null].map((level) => ({
    name: level?.name[language] ?? '',
    description: level?.description?.[language] ?? '',
  })),
})
export type ScaleValues = ReturnType<typeof scaleValues>

const number = z.preprocess(
  (value) => (value === '' || value === undefined ? undefined : Number(String(value).replace(',', '.'))),
  z.number().optional(),
)
const text = (longest: number) => z.string().trim().max(longest).default('')
/** One per line or between semicolons in a form, a list in JSON; left out, what is there stays. */
const list = z.preprocess(
  (value) =>
    (typeof value === 'string' ? value.split(/[;\n]/) : Array.isArray(value) ? value : undefined)?.filter(
      (one) => typeof one !== 'string' || one.trim(),
    ),
  z.array(z.string().trim().max(200)).max(100).optional(),
)
const revision = z.coerce.number().int()
const fields = {
  revision,
  code: z.string().trim().min(1).max(100),
  title: text(500),
  text: text(20_000),
  guidance: text(20_000),
  evidence: text(5000),
  kind: z.enum(['', 'core', 'plus']).default(''),
  weight: number,
  threshold: number,
  testForms: list,
  indicators: list,
  groups: list,
  /** What each level means for this node alone, lowest first; an empty one says nothing of its own. */
  levelText: z.array(text(5000)).optional(),
}

/** What the forms of a draft may ask; each holds the revision that was on the screen. */
export const Commands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('change'), was: z.string(), parent: z.string().trim().max(100).optional(), ...fields }),
  z.object({ do: z.literal('add-norm'), parent: text(100), ...fields }),
  z.object({ do: z.literal('add-theme'), ...fields }),
  z.object({ do: z.literal('remove'), was: z.string(), revision }),
  z.object({
    do: z.literal('meta'),
    revision,
    name: z.string().trim().min(1).max(500),
    version: z.string().trim().min(1).max(50),
  }),
  z.object({
    do: z.literal('scale'),
    revision,
    lowest: z.coerce.number().int(),
    asked: number,
    levelName: z.array(text(200)),
    levelDescription: z.array(text(5000)),
  }),
])
type Command = z.infer<typeof Commands>
type Given = Omit<Extract<Command, { do: 'add-theme' }>, 'do'>

/** The change of a framework that a form asks. */
export function editOf(command: Command): (framework: Framework) => Framework {
  return (framework) => {
    const { language } = framework
    switch (command.do) {
      case 'meta':
        return { ...framework, version: command.version, title: { ...framework.title, [language]: command.name } }
      case 'scale': {
        const { lowest, asked, levelName, levelDescription } = command
        const levels = levelName.map((name, at) => ({ name, description: levelDescription[at] ?? '' }))
        return changeScale(framework, { lowest, levels, threshold: asked })
      }
      case 'remove':
        return removeNode(framework, command.was)
      case 'change': {
        const before = nodeOf(framework, command.was)
        const changed = changeNode(framework, command.was, nodeFields(command, framework, before))
        return command.parent === undefined ? changed : moveNode(changed, command.code, command.parent || null)
      }
      default:
        return addNode(framework, newNode(command, framework))
    }
  }
}

type Base = Pick<Framework, 'language' | 'scale'>

/** The form of a theme has a code, a title, a text and what levels mean for it; what else the theme holds stays. */
function nodeFields(given: Given, { language, scale }: Base, before: FrameworkNode | undefined): NodeFields {
  const text = (key: 'title' | 'text' | 'guidance' | 'evidence') => textWith(before?.[key], language, given[key])
  const { levelText } = given
  const named = {
    code: given.code,
    title: text('title'),
    text: text('text'),
    ...(levelText ? { levels: levelsWith(before?.levels, levelText, { language, scale }) } : {}),
  }
  if (before && !before.assessable) return named
  const { kind, weight, threshold } = given
  return {
    ...named,
    guidance: text('guidance'),
    evidence: text('evidence'),
    kind: kind || undefined,
    weight,
    threshold,
    ...listsOf(given),
  }
}

/** The lists that were sent; an emptied one is taken away. */
function listsOf(given: Given): NodeFields {
  const sent = (['testForms', 'indicators', 'groups'] as const).flatMap((key) => {
    const all = given[key]
    return all ? [[key, all.length > 0 ? all : undefined] as const] : []
  })
  return Object.fromEntries(sent)
}

type Levels = NonNullable<FrameworkNode['levels']>

function levelsWith(
  before: Levels | undefined,
  texts: readonly string[],
  { language, scale }: Base,
): Levels | undefined {
  const entries = scale.flatMap(({ level }: Level, at) => {
    const text = textWith(before?.[level], language, texts[at] ?? '')
    return text ? [[String(level), text] as const] : []
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function newNode(command: Extract<Command, { do: 'add-norm' | 'add-theme' }>, framework: Base): FrameworkNode {
  const isNorm = command.do === 'add-norm'
  const { code, ...given } = nodeFields(command, framework, undefined)
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const parent = command.do === 'add-norm' ? command.parent || null : null
  return { ...filled, code: code ?? command.code, parent, assessable: isNorm }
}
