import { expect, test } from 'vitest'
import { listAsked } from './components/listed.ts'

const line = (
  municipality: string,
  state: 'draft' | 'hearing' | 'final',
  revealed: number,
  days: [string, string?],
) => ({
  municipality,
  state,
  revealed,
  toJudge: 10,
  judgedUntil: days[0],
  hearingUntil: days[1] ?? null,
})
const lines = [
  line('Wierden', 'hearing', 10, ['2024-03-01', '2024-02-01']),
  line('Almelo', 'final', 10, ['2024-03-01', '2024-01-01']),
  line('Borne', 'draft', 4, ['2024-03-01']),
]
const asked = (query: string) =>
  listAsked(new Request(`https://weerwerk.example/toetsingen?${query}`))
    .linesOf(lines)
    .map(({ municipality }) => municipality)

test('the list is sorted as its address says, both ways; what awaits nothing has no deadline and stays last', () => {
  expect(asked('')).toEqual(['Wierden', 'Almelo', 'Borne'])
  expect(asked('sorteer=onzin')).toEqual(['Wierden', 'Almelo', 'Borne'])
  expect(asked('sorteer=municipality')).toEqual(['Almelo', 'Borne', 'Wierden'])
  expect(asked('sorteer=state')).toEqual(['Borne', 'Wierden', 'Almelo'])
  expect(asked('sorteer=progress&richting=af')).toEqual(['Wierden', 'Almelo', 'Borne'])
  expect(asked('sorteer=deadline')).toEqual(['Wierden', 'Borne', 'Almelo'])
  expect(asked('sorteer=deadline&richting=af')).toEqual(['Borne', 'Wierden', 'Almelo'])
  expect(asked('zoek=wier&stand=hearing')).toEqual(['Wierden'])
})
