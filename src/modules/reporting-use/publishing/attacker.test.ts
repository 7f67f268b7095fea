import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandOf, type Figure, figuresOf, nameOf, protect, quartersOf, roundedOf, rulesOf, type Shown } from './model.ts'

type Truth = Map<string, number>
type Publish = (counts: Truth, before: ReadonlyMap<string, Shown>) => Map<string, Shown>
type Range = [low: number, high: number]

const year = '2026'
const quarters = quartersOf(year)
const rules = rulesOf([year])
const equations = rules[1]?.equations ?? []

const protectedly: Publish = (counts, before) => protect(counts, before, rules)
/** As it was before: safe for who adds up, and not for who knows that a report comes in before it is closed. */
const withoutTime: Publish = (counts, before) => protect(counts, before, [{ equations }])
/** Hides what is under five and rounds the rest, totals too: what many statistics do. */
const naively: Publish = (counts) => new Map([...counts].map(([name, count]) => [name, roundedOf(count)]))
/** Also hides one more number when just one of a split is hidden: the usual second step. */
const asUsual: Publish = (counts) => {
  const shown = naively(counts, new Map())
  for (const { parts } of equations) {
    const own = parts.filter((part) => shown.has(part))
    const hidden = own.filter((part) => shown.get(part) === 'few')
    const [next] = own.filter((part) => typeof shown.get(part) === 'number')
    if (hidden.length === 1 && next) shown.set(next, 'withheld')
  }
  return shown
}

/** Everything that was published in a year: each quarter in its turn, then the year over all of it. */
function publishedBy(publish: Publish, truth: Truth, periods: readonly string[]): Map<string, Shown> {
  const shown = new Map<string, Shown>()
  for (const period of periods) {
    const names = figuresOf(period).map((figure) => nameOf(period, figure))
    const counts = new Map(names.map((name) => [name, truth.get(name) ?? 0]))
    for (const [name, figure] of publish(counts, new Map(shown))) shown.set(name, figure)
  }
  return shown
}

/**
 * Someone who has every publication and knows every rule, written without the code that protects: narrows what each number can be by
 * each equation, again and again, until nothing changes.
 */
function attack(shown: ReadonlyMap<string, Shown>, sums = equations): Map<string, Range> {
  const ranges = new Map<string, Range>()
  const at = (name: string): Range => ranges.get(name) ?? [0, 10_000]
  for (const [name, figure] of shown) {
    if (figure === 'few') ranges.set(name, [0, 4])
    else if (figure === 5) ranges.set(name, [5, 7])
    else if (figure !== 'withheld') ranges.set(name, [figure - 2, figure + 2])
  }
  for (let isNew = true; isNew; ) {
    isNew = false
    const narrow = (name: string, low: number, high: number) => {
      const [from, to] = at(name)
      if (low <= from && high >= to) return
      ranges.set(name, [Math.max(from, low), Math.min(to, high)])
      isNew = true
    }
    for (const { total, parts } of sums) {
      const lows = parts.reduce((sum, part) => sum + at(part)[0], 0)
      const highs = parts.reduce((sum, part) => sum + at(part)[1], 0)
      if (at(total)[0] > highs || at(total)[1] < lows) throw new Error('nothing fits what was published')
      narrow(total, lows, highs)
      for (const part of parts) {
        const [low, high] = at(part)
        narrow(part, at(total)[0] - (highs - high), at(total)[1] - (lows - low))
      }
    }
  }
  return ranges
}

/** What also holds for who knows that nothing was open before this year: written as sums of what came in, was answered and was closed so far. */
const inTime = quarters.flatMap((quarter, at) => {
  const [so, far] = [quarters[at - 1], (kind: string, of: string) => `${kind} up to ${of}`]
  const up = (kind: string) => (so ? [far(kind, so)] : [])
  return [
    { total: far('sent', quarter), parts: [...up('sent'), nameOf(quarter, 'sent')] },
    { total: far('answered', quarter), parts: [...up('sent'), nameOf(quarter, 'answered')] },
    { total: far('sent', quarter), parts: [far('answered', quarter), nameOf(quarter, 'open')] },
    { total: far('closed', quarter), parts: [...up('closed'), nameOf(quarter, 'closed')] },
    { total: far('answered', quarter), parts: [far('closed', quarter), `waiting after ${quarter}`] },
  ]
})
const everything = [...equations, ...inTime]

/** The numbers of one to four that the attacker is sure of. */
const told = (truth: Truth, ranges: Map<string, Range>) =>
  [...truth].filter(([name, count]) => {
    const [low, high] = ranges.get(name) ?? [0, 10_000]
    return count >= 1 && count <= 4 && low >= 1 && high <= 4
  })

const few = fc.oneof({ weight: 3, arbitrary: fc.nat(9) }, { weight: 1, arbitrary: fc.nat(60) })
const splitOf = (figures: readonly Figure[]) => fc.tuple(...figures.map(() => few))

/** A year in which everything adds up. */
const truths = (isInTime: boolean) =>
  fc
    .tuple(
      fc.array(splitOf(['link', 'intranet', 'poster', 'desk']), { minLength: 4, maxLength: 4 }),
      fc.array(splitOf(['anonymous', 'named', 'not-said']), { minLength: 4, maxLength: 4 }),
      fc.array(splitOf(['opened-link', 'opened-intranet', 'opened-poster']), { minLength: 4, maxLength: 4 }),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 5,
        maxLength: 5,
      }),
    )
    .map(([entrances, reporters, unsent, shares]): Truth => {
      const truth: Truth = new Map()
      let waiting = 0
      const put = (period: string, of: Partial<Record<Figure, number>>) => {
        for (const [figure, count] of Object.entries(of)) truth.set(`${period}/${figure}`, count)
      }
      const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
      const inThree = (total: number, [first, second]: [number, number] = [0, 0]) => {
        const one = Math.floor(total * first)
        const two = Math.floor((total - one) * second)
        return [one, two, total - one - two]
      }
      quarters.forEach((quarter, at) => {
        const [link = 0, intranet = 0, poster = 0, desk = 0] = entrances[at] ?? []
        const sent = link + intranet + poster + desk
        const [timely = 0, late = 0, open = 0] = inThree(sent, shares[at])
        const [anonymous = 0, named = 0, notSaid = 0] = reporters[at] ?? []
        put(quarter, { sent, link, intranet, poster, desk, 'in-time': timely, late, open })
        const [spare = 0, more = 0, most = 0] = unsent[at] ?? []
        put(quarter, {
          'opened-link': link + spare,
          'opened-intranet': intranet + more,
          'opened-poster': poster + most,
        })
        for (const [name, count] of Object.entries({
          answered: timely + late,
          'unsent-link': spare,
          'unsent-intranet': more,
        }))
          truth.set(`${quarter}/${name}`, count)
        // No more are closed than were answered, when that is so.
        let room = isInTime ? waiting + timely + late : Number.POSITIVE_INFINITY
        const within = (count: number) => {
          const taken = Math.min(count, room)
          room -= taken
          return taken
        }
        const ended = { anonymous: within(anonymous), named: within(named), 'not-said': within(notSaid) }
        const closed = sum(Object.values(ended))
        put(quarter, { closed, ...ended })
        waiting += sent - closed
      })
      const over = (figure: Figure) => sum(quarters.map((quarter) => truth.get(nameOf(quarter, figure)) ?? 0))
      const closed = over('closed')
      const [takenUp = 0, passedOn = 0, noFollowUp = 0] = inThree(closed, shares[4])
      put(year, { sent: over('sent'), closed, 'taken-up': takenUp, 'passed-on': passedOn, 'no-follow-up': noFollowUp })
      return truth
    })
const someTruth = truths(false)
const timelyTruth = truths(true)
const someOrder = fc.shuffledSubarray([year, ...quarters], { minLength: 1 })

describe('who has all publications and knows all rules', () => {
  test('can be sure of no number of one to four, in whatever order the periods were published', () => {
    fc.assert(
      fc.property(someTruth, someOrder, (truth, order) => {
        expect(told(truth, attack(publishedBy(protectedly, truth, order)))).toEqual([])
      }),
      { numRuns: 10 },
    )
  })

  test('can be sure of no number of one to four by what came in, was answered and was closed over time, nor by margins beside each other', () => {
    fc.assert(
      fc.property(timelyTruth, someOrder, (truth, order) => {
        expect(told(truth, attack(publishedBy(protectedly, truth, order), everything))).toEqual([])
      }),
      { numRuns: 8 },
    )
    // Three came in, and three more, and seven were closed: both quarters had some.
    const few = new Map(
      Object.entries({ 'Q1/sent': 3, 'Q1/answered': 3, 'Q1/in-time': 3, 'Q1/link': 3, 'Q1/closed': 0 })
        .concat(
          Object.entries({
            'Q2/sent': 4,
            'Q2/answered': 4,
            'Q2/in-time': 4,
            'Q2/link': 4,
            'Q2/closed': 7,
            'Q2/named': 7,
          }),
        )
        .map(([name, count]) => [`${year}-${name}`, count]),
    )
    const order = quarters.slice(0, 2)
    expect(told(few, attack(publishedBy(withoutTime, few, order), everything)).length).toBeGreaterThan(0)
    expect(told(few, attack(publishedBy(protectedly, few, order), everything))).toEqual([])
  })

  test.each([
    ['hiding what is under five', naively],
    ['hiding one more beside it', asUsual],
  ])('finds such numbers where the publication is made by %s', (_, publish) => {
    const found = fc.sample(someTruth, { numRuns: 80, seed: 6 }).filter((truth) => {
      const shown = publishedBy(publish, truth, [...quarters, year])
      return told(truth, attack(shown)).length > 0
    })
    expect(found.length).toBeGreaterThan(10)
  })

  test('gains nothing by a correction: the year is rounded from its new sum, and what was published stays', () => {
    fc.assert(
      fc.property(someTruth, fc.integer({ min: -3, max: 3 }), (truth, change) => {
        const before = publishedBy(protectedly, truth, quarters)
        const corrected = new Map(truth)
        corrected.set(`${year}/sent`, Math.max(0, (truth.get(`${year}/sent`) ?? 0) + change))
        const after = publishedBy(protectedly, corrected, [...quarters, year])
        for (const [name, figure] of before) expect(after.get(name)).toBe(figure)
        try {
          expect(told(truth, attack(after))).toEqual([])
        } catch (error) {
          // What does not fit together tells only that something was corrected.
          if (!(error instanceof Error && error.message === 'nothing fits what was published')) throw error
        }
      }),
      { numRuns: 8 },
    )
  })

  test('gains nothing by totals of the district, over any choice of municipalities', () => {
    fc.assert(
      fc.property(fc.array(someTruth, { minLength: 2, maxLength: 4 }), (places) => {
        const own = places.map((truth, at) => {
          const shown = publishedBy(protectedly, truth, quarters)
          return { at, truth, shown, ranges: attack(shown) }
        })
        const sent = nameOf(quarters[0] ?? '', 'sent')
        const all = new Map(own.flatMap(({ at, ranges }) => [...ranges].map(([name, r]) => [`${at}/${name}`, r])))
        // The page shows a total as the sum of the bands of what it shows: each place may still be at either end.
        const total = own.map(({ shown }) => bandOf(shown.get(sent) ?? 'withheld'))
        const low = total.reduce((sum, band) => sum + band.low, 0)
        const high = total.reduce((sum, band) => sum + band.high, 0)
        for (const { at, shown } of own) {
          const others = own.filter((one) => one.at !== at).map((one) => all.get(`${one.at}/${sent}`) ?? [0, 0])
          const [least, most] = [
            others.reduce((s, [a]) => s + (a ?? 0), 0),
            others.reduce((s, [, b]) => s + (b ?? 0), 0),
          ]
          const band = bandOf(shown.get(sent) ?? 'withheld')
          expect(low - most).toBeLessThanOrEqual(band.low)
          expect(high - least).toBeGreaterThanOrEqual(band.high)
        }
      }),
      { numRuns: 3 },
    )
  })
})

/** Every way to divide at most so many over parts. */
function* divisions(parts: number, most: number): Generator<number[]> {
  if (parts === 0) return yield []
  for (let count = 0; count <= most; count += 1)
    for (const rest of divisions(parts - 1, most - count)) yield [count, ...rest]
}

test('who tries every possible quarter and sees which give the same publication knows no more than the bounds say', () => {
  const [quarter = ''] = quarters
  const figures = ['closed', 'anonymous', 'named', 'not-said'] as const
  const alike = new Map<string, { shown: Map<string, Shown>; all: number[][] }>()
  // Totals up to 17 fill the bands up to 15 whole.
  for (const parts of divisions(3, 17)) {
    const counted = [parts.reduce((sum, one) => sum + one, 0), ...parts]
    const counts = new Map(figures.map((figure, at) => [nameOf(quarter, figure), counted[at] ?? 0]))
    const shown = protect(counts, new Map(), rules)
    const sight = JSON.stringify([...shown.values()])
    alike.set(sight, { shown, all: [...(alike.get(sight)?.all ?? []), counted] })
  }
  expect(alike.size).toBeGreaterThan(20)
  for (const [sight, { shown, all }] of alike) {
    const ranges = attack(shown)
    figures.forEach((figure, at) => {
      const values = all.map((one) => one[at] ?? 0)
      const [least, most] = [Math.min(...values), Math.max(...values)]
      expect(least >= 1 && most <= 4, `${sight}: ${figure} is ${least} to ${most}`).toBe(false)
      // Neither do the rules tell anything: all that the bounds allow does occur.
      expect([least, most], sight).toEqual(ranges.get(nameOf(quarter, figure)))
    })
  }
})

test('a figure is rounded to five, and what is under five is not told from nothing', () => {
  expect([0, 1, 4, 5, 7, 8, 12, 13, 100].map(roundedOf)).toEqual(['few', 'few', 'few', 5, 5, 10, 10, 15, 100])
  fc.assert(
    fc.property(fc.nat(500), (count) => {
      const { low, high } = bandOf(roundedOf(count))
      expect(low <= count && count <= high).toBe(true)
    }),
  )
})

test('much is still shown: with enough reports every total, and most of their parts', () => {
  const truth = new Map(
    Object.entries({ sent: 42, 'in-time': 30, late: 7, open: 5, link: 12, intranet: 14, poster: 9, desk: 7 }).map(
      ([figure, count]) => [`${quarters[0]}/${figure}`, count],
    ),
  )
  const shown = publishedBy(protectedly, truth, quarters.slice(0, 1))
  expect([...shown.values()].slice(0, 8)).toEqual([40, 30, 5, 5, 10, 15, 10, 5])
})
