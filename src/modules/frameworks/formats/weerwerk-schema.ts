import { z } from 'zod'
import type { FaultReason } from '../faults.ts'
import { indicatorUnits } from '../model.ts'

/** Marks a file of our own; described in docs/framework-format.md. */
export const marker = 'weerwerk/1'

/** What a fault in a value is called: a reason of ours instead of the words of zod. */
const wanted = (reason: FaultReason) => ({
  error: ({ code, input }: { code?: string; input?: unknown }) => {
    if (code === 'unrecognized_keys') return 'key_unknown'
    return input === undefined ? 'missing' : reason
  },
})

const word = z.union([z.string(), z.number()], wanted('wanted_text'))
const text = z
  .union([z.string(), z.number(), z.record(z.string(), z.union([z.string(), z.number()]))], wanted('wanted_text'))
  .meta({ description: 'A text in the base language, or a text per language such as { nl: …, en: … }' })
const number = z.number(wanted('wanted_number'))
const whole = z.int(wanted('wanted_whole'))
const flag = z.boolean(wanted('wanted_flag'))
const words = z.array(word, wanted('wanted_list'))

const Level = z.strictObject(
  {
    level: whole.meta({ description: 'A whole number; levels go up by one' }),
    name: text,
    description: text.optional(),
    evidence: text.optional().meta({ description: 'The least evidence for this level' }),
  },
  wanted('wanted_object'),
)

const Group = z.strictObject(
  { code: word, name: text, description: text.optional(), isDefault: flag.optional() },
  wanted('wanted_object'),
)

const Indicator = z.strictObject(
  {
    code: word.meta({ description: 'The code by which norms and modules name it, such as learning.completed' }),
    name: text,
    description: text.optional().meta({ description: 'What is counted, of what, over which time' }),
    statement: text.optional().meta({ description: 'A sentence in which {value} stands for the reading' }),
    unit: z.enum(indicatorUnits, wanted('wanted_unit')).meta({ description: 'share (0 to 1), number or days' }),
    levels: z
      .record(z.string(), number, wanted('wanted_object'))
      .optional()
      .meta({ description: 'From which value on which level is proposed, by level' }),
    freshMonths: number.optional().meta({ description: 'Months after which a reading proposes nothing any more' }),
  },
  wanted('wanted_object'),
)

const Rules = z.strictObject(
  {
    proofFrom: number.meta({ description: 'From this level on, proofKinds kinds of evidence are needed' }),
    proofKinds: number,
    cap: number.meta({ description: 'The level that counts at most without proof, or with proof that is too old' }),
    freshMonths: number.meta({ description: 'Months after which evidence is too old' }),
    inOrder: z.strictObject(
      {
        core: number.meta({ description: 'Level asked of core norms' }),
        plus: number.meta({ description: 'Level asked of plus norms' }),
        explainedAt: number.meta({ description: 'Level at which a core norm may be explained' }),
        explainedShare: number.meta({ description: 'Share of the core norms that may be explained, 0 to 1' }),
      },
      wanted('wanted_object'),
    ),
  },
  wanted('wanted_object'),
)

const Node = z.strictObject(
  {
    code: word.meta({ description: 'Unique in this framework; answers refer to it' }),
    parent: word.nullish().meta({ description: 'Code of the node above; left out at the top' }),
    assessable: flag.optional().meta({ description: 'true for a norm, false or left out for a theme' }),
    title: text.optional(),
    text: text.optional().meta({ description: 'The criterion of a norm, the goal of a theme' }),
    guidance: text.optional(),
    evidence: text.optional().meta({ description: 'Example evidence' }),
    kind: z.enum(['core', 'plus'], wanted('wanted_kind')).optional(),
    weight: number.optional().meta({ description: 'Above 0; 1 when left out' }),
    threshold: number.optional().meta({ description: 'Level that this norm asks' }),
    testForms: words.optional(),
    indicators: words.optional(),
    groups: words.optional().meta({ description: 'Codes of implementation groups' }),
    levels: z
      .record(z.string(), text, wanted('wanted_object'))
      .optional()
      .meta({ description: 'Texts of a level for this node alone, by level' }),
    source: word.optional().meta({ description: 'Identifier in the source, such as a urn' }),
  },
  wanted('wanted_object'),
)

/** What may stand in a file of our own; whether it makes sense as a framework is for `problemsOf`. */
export const Document = z.strictObject(
  {
    $schema: z.string().optional(),
    format: z.literal(marker),
    code: word,
    version: word.meta({ description: 'Text; put quotes around 1.0' }),
    title: text,
    description: text.optional(),
    language: z
      .string(wanted('wanted_text'))
      .optional()
      .meta({ description: 'Base language (BCP 47); nl if left out' }),
    provider: word.optional(),
    licence: word.optional(),
    threshold: number.optional().meta({ description: 'Level that norms ask; the middle of the scale if left out' }),
    scale: z
      .array(Level, wanted('wanted_list'))
      .optional()
      .meta({ description: 'Lowest level first; 0 to 4 of Basis op orde if left out' }),
    groups: z.array(Group, wanted('wanted_list')).optional(),
    indicators: z
      .array(Indicator, wanted('wanted_list'))
      .optional()
      .meta({ description: 'What the codes under indicators of norms mean' }),
    rules: Rules.nullish().meta({
      description: 'Rules (a) to (e) of Basis op orde; left out: the claimed level counts',
    }),
    nodes: z.array(Node, wanted('wanted_list')).meta({ description: 'Themes and norms, each after its parent' }),
  },
  wanted('wanted_object'),
)
