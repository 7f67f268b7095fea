import { choicesOf } from '#platform/lists'
import { QuestionInput } from '../input.ts'

/** The question in the address; `question` is null as long as a part is missing or unknown. */
export function questionAsked(request: Request) {
  const choices = choicesOf(request, ['heb', 'wil', 'rol', 'taak'])
  const { heb: have, wil: want, rol: role, taak: task } = choices
  const read = QuestionInput.safeParse({ have, want, role, ...(task === '' ? {} : { task }) })
  const isTried = have !== '' || want !== '' || role !== ''
  return { choices, question: read.success ? read.data : null, isTried }
}
