import { letterKinds } from '../../templates/model.ts'
import { type CheckStep, stepsFrom } from '../model.ts'
import type { FileView } from '../queries.ts'

/** A file as its page shows it: picked fields, checks with the words of the model. */
export function shownFile(file: FileView, language: 'nl' | 'en') {
  const words = new Map(file.model.checks.map((check) => [check.code, check]))
  const { id, name, function: work, class: of, kind, state, access, start, isBehind } = file
  return {
    ...{ id, name, function: work, class: of, kind, state, access, start, isBehind },
    startsOn: file.startsOn,
    startedOn: file.startedOn,
    restrictedUntil: file.restrictedUntil,
    endedOn: file.endedOn,
    ending: file.ending,
    isCandidate: file.employmentId === null,
    weeks: file.model.restrictedWeeks,
    checks: file.checks.map(({ code, round, moment, state: stands, decision, dueOn, dueAgainOn, seenOn, seenBy }) => ({
      ...{ code, round, moment, state: stands, decision, dueOn, dueAgainOn, seenOn },
      seenBy: file.names.get(seenBy ?? '') ?? null,
      name: words.get(code)?.name[language] ?? code,
      isAsked: file.asked.includes(code),
      steps: stepsFrom(stands) as CheckStep[],
    })),
    events: file.events.map(({ id: event, what, checkCode, fields, name: who, doneAt }) => ({
      ...{ id: event, what, who, doneAt: doneAt.toISOString() },
      letter: letterKinds.find((one) => (what === 'mail' || what === 'letter') && one === fields[0]) ?? null,
      check: checkCode === null ? null : (words.get(checkCode)?.name[language] ?? checkCode),
    })),
  }
}
export type ShownFile = ReturnType<typeof shownFile>
