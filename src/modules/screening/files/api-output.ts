import { z } from '@hono/zod-openapi'
import { classes } from '../codes.ts'
import { moments } from '../content.ts'
import { checkDecisions, checkStates, endings, fileKinds, fileStates } from './model.ts'

const day = z.iso.date().nullable()
const head = {
  id: z.uuid(),
  class: z.enum(classes),
  kind: z.enum(fileKinds),
  state: z.enum(fileStates),
  startsOn: day,
}

/** Output schemas pick the fields that go out; what a row holds more stays inside. */
export const FileLineOut = z
  .object({
    ...head,
    name: z.string(),
    function: z.string(),
    restrictedUntil: z.iso.date().nullable(),
    isBehind: z.boolean().openapi({ description: 'whether the class of the function or the model changed since' }),
    missing: z.int().openapi({ description: 'checks that are asked before the start and do not hold' }),
    talks: z.int().openapi({ description: 'checks that were not agreed and wait for a decision' }),
    nextOn: day.openapi({ description: 'the first day on which something has to be there, or again' }),
  })
  .openapi('ScreeningFileLine')

export const UnlinkedOut = z
  .object({
    ...{ id: z.uuid(), name: z.string(), function: z.string(), startsOn: day },
    matches: z.array(
      z.object({
        ...{ employmentId: z.uuid(), name: z.string(), function: z.string(), unit: z.string().nullable() },
        startsOn: z.iso.date(),
      }),
    ),
  })
  .openapi('UnlinkedScreeningFile')

export const FileOut = z
  .object({
    ...head,
    profileId: z.uuid(),
    modelId: z.uuid(),
    startedOn: day,
    restrictedUntil: z.iso.date().nullable(),
    endedOn: day,
    ending: z.enum(endings).nullable(),
    revision: z.int(),
  })
  .openapi('ScreeningFile')

export const CheckOut = z
  .object({
    code: z.string(),
    round: z.int(),
    moment: z.enum(moments),
    state: z.enum(checkStates),
    requestedOn: day,
    seenOn: day,
    seenBy: z.uuid().nullable(),
    dueOn: day,
    dueAgainOn: day,
    reason: z.string().nullable(),
    decision: z.enum(checkDecisions).nullable(),
  })
  .openapi('ScreeningCheck')

const DecisionOut = z.object({
  number: z.int(),
  decision: z.enum(checkDecisions),
  reasons: z.string(),
  agreements: z.string().nullable(),
  decidedBy: z.uuid(),
  decidedOn: z.iso.date(),
  objectUntil: z.iso.date(),
  objection: z.string().nullable(),
  objectedOn: day,
})

export const FileViewOut = FileOut.extend({
  name: z.string(),
  function: z.string(),
  access: z.enum(['none', 'restricted', 'full']).openapi({ description: 'what the person has access to today' }),
  start: z.object({ access: z.enum(['none', 'restricted', 'full']), missing: z.array(z.string()) }).openapi({
    description: 'what the checks allow now, and the codes of those that are missing before the start',
  }),
  checks: z.array(CheckOut).openapi({ description: 'of each check the last round, in the order of the model' }),
  decisions: z.array(DecisionOut),
}).openapi('ScreeningFileView')
