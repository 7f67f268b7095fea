import { language, the } from '../browser/page.ts'
import type { TemplateKind } from './model.ts'
import { standardTemplates } from './standard.ts'
import { texts } from './texts.ts'

type Own = { kind: TemplateKind; title: string; body: string }
type Choice = { kind: TemplateKind; title: string; text: string }
const languages = ['nl', 'en'] as const

/** Lets who answers begin with a text: one of the organisation's own, or a standard one in the language of the reporter. */
export class TemplateChoice {
  private readonly form: HTMLFormElement
  private readonly choice: HTMLSelectElement
  private all: Choice[] = []

  constructor(form: HTMLFormElement) {
    this.form = form
    this.choice = the('select[name="template"]', HTMLSelectElement, form)
    this.choice.addEventListener('change', () => this.take())
  }

  offer(own: readonly Own[]): void {
    const t = texts[language]
    for (const group of this.choice.querySelectorAll('optgroup')) group.remove()
    this.all = []
    this.group(
      t.own,
      own.map(({ kind, title, body }) => ({ kind, title, text: body })),
    )
    for (const code of languages)
      this.group(
        t.standard[code],
        standardTemplates.map(({ kind, ...one }) => ({ kind, ...one[code] })),
      )
  }

  private group(label: string, choices: readonly Choice[]): void {
    if (choices.length === 0) return
    const group = document.createElement('optgroup')
    group.label = label
    for (const { title } of choices) group.append(new Option(title, String(this.all.length + group.children.length)))
    this.all.push(...choices)
    this.choice.append(group)
  }

  private take(): void {
    const chosen = this.choice.value ? this.all[Number(this.choice.value)] : undefined
    if (!chosen) return
    the('textarea[name="text"]', HTMLTextAreaElement, this.form).value = chosen.text
    the(`input[name="kind"][value="${chosen.kind}"]`, HTMLInputElement, this.form).checked = true
  }
}
