import { expect, test } from 'vitest'
import { readFunctions } from './read-functions.ts'

const header = 'function,f1,f2,f3,f4,f5,f6,f7,f8,domains,flags'
const read = (...lines: string[]) => readFunctions(new TextEncoder().encode([header, ...lines].join('\n')))

test('reads functions in the order of the file, with quotes, domains and flags', () => {
  const { functions, faults } = read(
    '"Inkoper, groot",2,3,3,0,0,2,0,1,,',
    'Adviseur,0,0,0,0,0,0,0,0,oov; bibob,"directorate;admin-rights"',
  )
  expect(faults).toEqual([])
  expect(functions).toEqual([
    { function: 'Inkoper, groot', scores: [2, 3, 3, 0, 0, 2, 0, 1], domains: [], flags: [] },
    {
      function: 'Adviseur',
      scores: [0, 0, 0, 0, 0, 0, 0, 0],
      domains: ['oov', 'bibob'],
      flags: ['directorate', 'admin-rights'],
    },
  ])
})

test('tells every fault with its line', () => {
  const { faults } = read(
    'Een,,x,4,-1,1.5,0,0,0,havens,',
    'Een,0,0,0,0,0,0,0,0,,vip;other',
    ',0,0,0,0,0,0,0,0,,',
    'Kort,0,0',
  )
  expect(faults.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '2: f1 is empty; it is a whole number from 0 to 3',
    "2: f2 'x' is not a whole number from 0 to 3",
    '2: f3 4 is not from 0 to 3',
    '2: f4 -1 is not from 0 to 3',
    "2: f5 '1.5' is not a whole number from 0 to 3",
    "2: domain 'havens' is none of boa, oov, bibob, ondermijning, informatievoorziening, toezicht",
    "3: function 'Een' is already on line 2",
    "3: flag 'vip' is none of designated, value-documents, admin-rights, directorate",
    "3: flag 'other' is none of designated, value-documents, admin-rights, directorate",
    '4: the function is empty',
    '5: 3 fields instead of 11',
  ])
})

test('a file without functions and a file with another header are refused', () => {
  expect(read().faults).toEqual([{ line: 1, message: 'the file holds no functions' }])
  expect(readFunctions(new TextEncoder().encode('naam,klasse\nEen,A')).faults).toMatchObject([{ line: 1 }])
})
