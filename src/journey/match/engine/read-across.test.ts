import { expect, test } from 'vitest'
import { csv, linkText, type Row, readPairs, somePeople } from './link.examples.ts'

const people = somePeople(200)

async function probabilityOf(rows: readonly Row[], one: string, other: string): Promise<number> {
  const pairs = readPairs(await linkText(csv(rows), undefined))
  const pair = pairs.find(({ left, right }) => left === one && right === other)
  return pair?.probability ?? 0
}

function withTwin(place: number, change: (row: Row) => Row): Row[] {
  const row = people[place] as Row
  return [...people.map((one, at) => (at === place ? change(one) : one)), { ...row, id: 'twin' }]
}

test('a NIK tells the day of birth of somebody who has no date, to somebody who has no NIK', async () => {
  const told = withTwin(9, (row) => ({ ...row, birth_date: '', mother_name: '' }))
  const last = told.length - 1
  told[last] = { ...(told[last] as Row), nik: '' }
  const mute = told.map((row) => (row['id'] === 'a9' ? { ...row, nik: '' } : row))
  expect(await probabilityOf(told, 'a9', 'twin')).toBeGreaterThan(0.9)
  expect(await probabilityOf(mute, 'a9', 'twin')).toBeLessThan(0.9)
})

test('a date that NIK contradicts counts for little against the date that NIK tells', async () => {
  const wrong = withTwin(9, (row) => ({ ...row, birth_date: '1901-01-31', mother_name: '' }))
  const last = wrong.length - 1
  wrong[last] = { ...(wrong[last] as Row), nik: '' }
  const mute = wrong.map((row) => (row['id'] === 'a9' ? { ...row, nik: '' } : row))
  expect(await probabilityOf(wrong, 'a9', 'twin')).toBeGreaterThan(0.9)
  expect(await probabilityOf(mute, 'a9', 'twin')).toBeLessThan(0.5)
})

test('the number of a family card in place of a NIK is no NIK of anybody', async () => {
  const withCards = (rows: readonly Row[]): Row[] =>
    rows.map((row, place): Row => ({ ...row, kk: `6111011${String(100_000_000 + (place >> 1))}` }))
  const rows = withCards(withTwin(9, (row) => row))
  const card = rows[9]?.['kk'] ?? ''
  const strayed = rows.map((row) =>
    row['id'] === 'twin' ? { ...row, nik: card, kk: card } : (row as Row),
  )
  const other = strayed.map((row) =>
    row['id'] === 'twin' ? { ...row, nik: '6172045512830007' } : row,
  )
  const believed = await probabilityOf(strayed, 'a9', 'twin')
  expect(believed).toBeGreaterThan(0.99)
  expect(believed).toBeGreaterThan(await probabilityOf(other, 'a9', 'twin'))
})
