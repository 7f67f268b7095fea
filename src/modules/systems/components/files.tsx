import { type Choices, fileAddress } from '#platform/lists'
import { useTexts } from '#platform/texts'
import { Downloads } from '#ui/downloads'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

/** The list at an address as files, with the same choices. */
export function Files({ path, choices }: { path: string; choices: Choices }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <Downloads
      label={w.download}
      items={[
        { href: fileAddress(`${path}.xlsx`, choices), label: t.spreadsheet },
        { href: fileAddress(`${path}.csv`, choices), label: t.csv },
      ]}
    />
  )
}
