import { useTexts } from '#platform/texts'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'
import type { NodeChoices, NodeField } from './node-field.ts'

type Given = { field: NodeField; levels: NodeChoices['levels']; isNorm: boolean }

/** What each level means for this norm or theme alone; folded, as most say nothing of their own. */
export function LevelFields({ field, levels, isNorm }: Given) {
  const t = useTexts(texts).edit
  const values = field.values('levelText')
  return (
    <details className="ww-confirm" open={field.problem('levelText') !== undefined}>
      <summary>{isNorm ? t.ownLevels : t.ownLevelsOfTheme}</summary>
      <div className="ww-form">
        <p>{t.ownLevelsHint}</p>
        {levels.map(({ value, label }, at) => (
          <Field
            key={value}
            id={at === 0 ? 'levelText' : `levelText-${value}`}
            name="levelText[]"
            label={label}
            value={values[at] ?? ''}
            multiline
            rows={2}
          />
        ))}
      </div>
    </details>
  )
}
