import categories from '../../../../content/report-categories.json' with { type: 'json' }
import { dayText, element, language } from '../../browser/page.ts'
import { everyone, type Json, type Message } from '../../crypto/index.ts'
import { filesOf } from '../../files/browser/showing.ts'
import { aboutIn } from '../../routing/model.ts'
import { texts as routing } from '../../routing/texts.ts'
import { type Opened, t } from './opened.ts'

const isRecord = (it: Json): it is { readonly [key: string]: Json } =>
  typeof it === 'object' && it !== null && !Array.isArray(it)

const fields = ['what', 'where', 'mayAsk', 'category', 'name', 'about'] as const
const isField = (it: string): it is (typeof fields)[number] => fields.some((field) => field === it)

/** Whatever someone's page made of it, as text. */
const plain = (it: Json): string => (typeof it === 'string' ? it : JSON.stringify(it, null, 2))
function shown(key: string, value: Json): string {
  if (key === 'mayAsk' && (value === 'yes' || value === 'no')) return t[value]
  const category = key === 'category' ? categories.find(({ code }) => code === value) : undefined
  if (key === 'about' && typeof value === 'string') return routing[language].options[aboutIn(value)]
  return category?.name ?? plain(value)
}

function contentOf(content: Json): HTMLElement[] {
  if (!isRecord(content)) return [element('p', 'ww-pre ww-break', plain(content))]
  if (typeof content.text === 'string' && Object.keys(content).length === 1)
    return [element('p', 'ww-pre ww-break', content.text)]
  const known = [...fields.filter((key) => key in content), ...Object.keys(content).filter((key) => !isField(key))]
  const list = element('dl', 'ww-list')
  for (const key of known) {
    const label = isField(key) ? t.fields[key] : key
    list.append(
      element('div', '', element('dt', '', label), element('dd', 'ww-pre ww-break', shown(key, content[key] ?? null))),
    )
  }
  return [list]
}

function nameOf({ from, epoch }: Message, { it, directories }: Opened): string {
  if (from === 'reporter') return t.reporter
  const version = it.epochs.find((one) => one.epoch === epoch)?.directoryVersion
  const directory = directories.find((one) => one.version === version)
  return (directory && everyone(directory).find(({ id }) => id === from)?.name) ?? t.unknownHandler
}

/** The messages of an opened report, in order. */
export const messagesOf = (opened: Opened, report: string): HTMLElement[] =>
  opened.dialogue.messages.map((message) =>
    element(
      'article',
      'ww-card',
      element('h3', 'ww-card__title', nameOf(message, opened)),
      element('p', 'ww-card__meta', `${t.types[message.type]}, ${dayText(message.on)}`),
      ...contentOf(message.content),
      ...filesOf(message, opened.it, report),
    ),
  )
