import { useTexts } from '#platform/texts'
import { TabLinks } from '#ui/tabs'
import { texts } from '../texts.ts'

export const tabs = ['mine', 'todo', 'all'] as const
export type Tab = (typeof tabs)[number]
export const hrefs: Record<Tab, string> = {
  mine: '/bronnen/aanvragen',
  todo: '/bronnen/aanvragen?welke=beslissen',
  all: '/bronnen/aanvragen?welke=alle',
}

/** The parts of access that the actor may open. */
export function AccessTabs({ shown, current, waiting }: { shown: readonly Tab[]; current: Tab; waiting: number }) {
  const t = useTexts(texts)
  const items = shown.map((key) => ({
    ...{ href: hrefs[key], current: key === current },
    label: key === 'todo' ? t.counted(t.tabs.todo, waiting) : t.tabs[key],
  }))
  return <TabLinks label={t.parts} items={items} />
}
