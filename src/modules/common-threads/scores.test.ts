import { expect, test } from 'vitest'
import { readNeighbours } from './neighbours.ts'
import { readScores } from './scores.ts'

const known = { scale: { min: 0, max: 4 }, norms: ['N1', 'N2'] }
const bytes = (text: string) => new TextEncoder().encode(text)
const scores = (text: string) => readScores(bytes(text), known)
const faults = (text: string) => scores(text).faults.map(({ line, message }) => `line ${line}: ${message}`)
const header = 'municipality,norm,score\n'

test('levels, not applicable and not answered are read', () => {
  expect(scores(`${header}B,N1,3\nA,N1,na\nA,N2,\n`)).toEqual({
    municipalities: ['A', 'B'],
    cells: [
      { municipality: 'B', norm: 'N1', level: 3 },
      { municipality: 'A', norm: 'N1', level: 'na' },
    ],
    faults: [],
  })
})

test('comma or semicolon, BOM, line ends, quotes and the order of columns make no difference', () => {
  const plain = scores(`${header}A,N1,3\nA,N2,0\n`)
  expect(scores('\uFEFFscore;norm;municipality\r\n3;N1;A\r\n0;N2;A')).toEqual(plain)
  expect(scores('"municipality","norm","score"\r"A" , "N1",3\r\r  \rA,N2,"0"\r')).toEqual(plain)
})

test('a quoted field may hold the separator, a quote and a line end', () => {
  const { municipalities, faults } = scores(`${header}"Hof, ""oost""\nen west",N1,3\nA,N1,9\n`)
  expect(municipalities).toEqual(['A', 'Hof, "oost"\nen west'])
  expect(faults).toMatchObject([{ line: 4 }])
})

test('every fault is told with its line, not only the first', () => {
  expect(faults(`${header}A,N9,1\n\nA,N1,5\nA,N2,2.0\n,N1,1\nA,N2\nA,N1,3\nB,,x\n`)).toEqual([
    "line 2: norm 'N9' is not in the framework",
    'line 4: score 5 is not on the scale 0 to 4',
    "line 5: score '2.0' is not a whole level, na or empty",
    'line 6: the municipality is empty',
    'line 7: 2 fields instead of 3',
    "line 8: 'A' already has a row for norm 'N1' on line 4",
    'line 9: the norm is empty',
    "line 9: score 'x' is not a whole level, na or empty",
  ])
})

test.each(['1e0', '0x1', '1.5', '1,5', 'NA', 'n.v.t.', '+1', '1 2', '٣'])('%s is no level', (score) => {
  expect(faults(`${header}A,N1,"${score}"\n`)).toEqual([`line 2: score '${score}' is not a whole level, na or empty`])
})

test.each(['-1', '5', '99999999999999999999'])('%s is off the scale', (score) => {
  expect(faults(`${header}A,N1,${score}\n`)).toEqual([`line 2: score ${score} is not on the scale 0 to 4`])
})

test('a wrong header, an empty file and a file with only a header are told', () => {
  const wanted = 'line 1: the header must hold the columns municipality,norm,score'
  expect(faults('')).toEqual([wanted])
  expect(faults('municipality,norm\nA,N1')).toEqual([wanted])
  expect(faults('municipality,norm,score,note\nA,N1,1,')).toEqual([wanted])
  expect(faults('municipality,norm,norm\nA,N1,1')).toEqual([wanted])
  expect(faults(`\n${header}A,N1,1`)).toEqual([wanted])
  expect(faults(header)).toEqual(['line 1: the file holds no rows'])
})

test('a broken quote is told and the lines after it are still checked', () => {
  expect(faults(`${header}"A"x,N1,1\nA,N1,9\n"B,N1,1\nA,N9,1\n`)).toEqual([
    'line 2: text follows a closing quote',
    'line 3: score 9 is not on the scale 0 to 4',
    'line 4: a quote is opened but never closed',
    "line 5: norm 'N9' is not in the framework",
  ])
})

test('text that is not UTF-8 is told with its line', () => {
  const { faults } = readScores(new Uint8Array([...bytes(`${header}Hengel`), 0xf3, ...bytes(',N1,1\n')]), known)
  expect(faults).toEqual([{ line: 2, message: 'is not UTF-8 text' }])
})

const neighbours = (text: string) => readNeighbours(bytes(text), ['A', 'B', 'C'])

test('neighbours are read, in a file with semicolons also with a decimal comma', () => {
  const edges = [
    { a: 'A', b: 'B', weight: 1 },
    { a: 'B', b: 'C', weight: 0.5 },
  ]
  expect(neighbours('a,b,weight\nA,B,1\nB,C,.5\n')).toEqual({ edges, faults: [] })
  expect(neighbours('a;b;weight\nA;B;1\nB;C;0,5\n')).toEqual({ edges, faults: [] })
  expect(neighbours('a,b,weight\n')).toEqual({ edges: [], faults: [] })
})

test('every fault in the neighbours is told with its line', () => {
  const text = 'a,b,weight\nA,Z,1\nA,B,1\nB,A,2\nC,C,1\nA,C,0\nB,C,x\n,C,1\nY,Z,-1\n'
  expect(neighbours(text).faults.map(({ line, message }) => `line ${line}: ${message}`)).toEqual([
    "line 2: municipality 'Z' is not in the scores",
    "line 4: the pair 'B' and 'A' is already on line 3",
    "line 5: 'C' can't be its own neighbour",
    "line 6: weight '0' is not a number above 0",
    "line 7: weight 'x' is not a number above 0",
    'line 8: a municipality is empty',
    "line 9: municipality 'Y' is not in the scores",
    "line 9: municipality 'Z' is not in the scores",
    "line 9: weight '-1' is not a number above 0",
  ])
})

test('without known municipalities only the other faults are told', () => {
  expect(readNeighbours(bytes('a,b,weight\nX,Y,0\n'), null).faults).toMatchObject([{ line: 2 }])
})
