import fc from 'fast-check'
import { expect, test } from 'vitest'
import { soloCrew } from './crew/crew.ts'
import { csv, knowledge, linkText, type Row, readPairs, somePeople } from './link.examples.ts'
import { linkTables } from './link-tables.ts'

const people = somePeople(120)
/** The first forty again, every third with a slip in the name, every fourth without a number. */
const again: Row[] = people.slice(0, 40).map((row, place) => ({
  ...row,
  id: `b${place}`,
  name:
    place % 3 === 0 ? `${row['name']?.slice(0, 2)}${row['name']?.slice(3)}` : (row['name'] ?? ''),
  nik: place % 4 === 0 ? '' : (row['nik'] ?? ''),
}))

const likely = (file: string) => readPairs(file).filter((pair) => pair.probability >= 0.5)

test('people who stand in both tables are found in spite of slips and missing numbers', async () => {
  const pairs = likely(await linkText(csv(people), csv(again)))
  expect(pairs.map((pair) => `${pair.left} ${pair.right}`)).toEqual(
    again.map((_, place) => `a${place} b${place}`),
  )
  expect(pairs.every((pair) => pair.kind === 'cross')).toBe(true)
})

test('inside one table the earlier row comes first and each pair once', async () => {
  const pairs = likely(await linkText(csv([...people, ...again]), undefined))
  expect(pairs.map((pair) => `${pair.left} ${pair.right} ${pair.kind}`)).toEqual(
    again.map((_, place) => `a${place} b${place} within`),
  )
})

test('with two tables and within, pairs inside the right table are found as well, not inside the left one', async () => {
  const left = [...people.slice(40), { ...people[50], id: 'a-again' }] as Row[]
  const right = [
    ...again,
    ...again.slice(5, 8).map((row) => ({ ...row, id: `${row['id']}-again` })),
  ]
  const pairs = likely(await linkText(csv(left), csv(right), { within: true }))
  expect(pairs.map((pair) => `${pair.left} ${pair.right} ${pair.kind}`)).toEqual([
    'b5 b5-again within',
    'b6 b6-again within',
    'b7 b7-again within',
  ])
})

test('any number of threads gives the same bytes', { timeout: 60_000 }, async () => {
  const [left, right] = [csv(people), csv(again)]
  const alone = await linkText(left, right, { within: true })
  for (const threads of [2, 3, 5])
    expect(await linkText(left, right, { within: true, threads }), `${threads}`).toBe(alone)
})

test('the order of the rows changes the order of the answer and nothing else', async () => {
  const sorted = (file: string) =>
    readPairs(file)
      .map((pair) => JSON.stringify(pair))
      .sort()
  const expected = sorted(await linkText(csv(people), csv(again)))
  const shuffles = fc.tuple(
    fc.shuffledSubarray(people, { minLength: people.length }),
    fc.shuffledSubarray(again, { minLength: again.length }),
  )
  await fc.assert(
    fc.asyncProperty(shuffles, async ([left, right]) => {
      expect(sorted(await linkText(csv(left), csv(right)))).toEqual(expected)
    }),
    { seed: 20260101, numRuns: 3 },
  )
})

test('left and right may change places: the same pairs with the same probabilities', async () => {
  const told = (file: string, one: 'left' | 'right', other: 'left' | 'right') =>
    readPairs(file)
      .map((pair) => `${pair[one]} ${pair[other]} ${pair.probability}`)
      .sort()
  const turned = told(await linkText(csv(again), csv(people)), 'right', 'left')
  expect(turned).toEqual(told(await linkText(csv(people), csv(again)), 'left', 'right'))
})

test('a table with only a header gives a file with only a header', async () => {
  expect(await linkText('id,name\n', undefined)).toBe('id_l,id_r,probability,kind\n')
  expect(await linkText(csv(people), 'id,name\n')).toBe('id_l,id_r,probability,kind\n')
  expect(await linkText('id,name\n', csv(people), { within: true })).toBe(
    'id_l,id_r,probability,kind\n',
  )
})

test('one row, or rows that say nothing, give no pair', async () => {
  expect(readPairs(await linkText('id,name,nik\n1,,\n', undefined))).toEqual([])
  expect(readPairs(await linkText('id,name,nik\n1,,\n2,,\n3,,-\n', undefined))).toEqual([])
})

test('unlike people give no likely pair, however few or many they are', async () => {
  for (const count of [2, 3, 9, 40, 150]) {
    const rows = somePeople(count, count)
    expect(likely(await linkText(csv(rows), undefined)), `${count} rows`).toEqual([])
    const half = Math.ceil(count / 2)
    const apart = await linkText(csv(rows.slice(0, half)), csv(rows.slice(half)))
    expect(likely(apart), `${count} rows in two tables`).toEqual([])
  }
})

test('ten rows of an unknown table are enough to find a double', async () => {
  const rows = somePeople(9, 3).map(({ id, name, birth_date }) => ({
    rec: id ?? '',
    who: name ?? '',
    born: birth_date ?? '',
  }))
  const double = { ...rows[4], rec: 'again' } as Row
  const pairs = likely(
    await linkText(csv([...rows, double]), undefined, {
      columns: {
        id: 'rec',
        fields: [
          { type: 'name', columns: ['who'] },
          { type: 'date', columns: ['born'] },
        ],
      },
    }),
  )
  expect(pairs.map((pair) => `${pair.left} ${pair.right}`)).toEqual(['a4 again'])
})

test('ids come out as they came in, quotes and commas included', async () => {
  const rows = somePeople(30)
  const file = csv(rows).replace('a3,', '"a,""3""",').replace('a4,', ' a4 ,')
  const doubles = csv([
    { ...rows[3], id: 'x' },
    { ...rows[4], id: 'y' },
  ] as Row[])
    .split('\n')
    .slice(1)
  const out = await linkText(file + doubles.join('\n'), undefined)
  expect(out).toContain('\n"a,""3""",x,0.9')
  expect(out).toContain('\na4,y,0.9')
})

test('twins are two people, their second entries are found', async () => {
  const homes = somePeople(150, 11)
  const rows = homes.flatMap((row, place): Row[] => {
    const twin = {
      ...row,
      id: `${row['id']}t`,
      name: ['Eko', 'Fitri', 'Galih', 'Indah'][place % 4] ?? '',
      nik: `${row['nik']?.slice(0, 12)}${String(Number(row['nik']?.slice(12)) + 1).padStart(4, '0')}`,
    }
    const double = { ...row, id: `${row['id']}d` }
    return place % 3 === 0 ? [row, twin] : place % 3 === 1 ? [row, double] : [row]
  })
  const pairs = likely(await linkText(csv(rows), undefined))
  const wrong = pairs.filter((pair) => pair.right !== `${pair.left}d`)
  expect(wrong).toEqual([])
  expect(pairs).toHaveLength(50)
})

test('a mapped column that is missing is refused by name', async () => {
  const crew = soloCrew()
  const result = await linkTables({
    left: { file: 'left.csv', bytes: Buffer.from('id,name\n1,Budi\n') },
    columns: { id: 'id', fields: [{ type: 'name', columns: ['nama'] }] },
    within: false,
    knowledge,
    crew,
  })
  expect(result).toEqual({
    ok: false,
    refusal: { code: 'missing-column', file: 'left.csv', column: 'nama' },
  })
})
