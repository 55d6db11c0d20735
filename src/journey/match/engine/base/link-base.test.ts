import { expect, test } from 'vitest'
import { peopleColumns } from '../column-map.ts'
import { csv, knowledge, linkText, type Row, readPairs, somePeople } from '../link.examples.ts'
import { openTable, ownColumns } from '../open-table.ts'
import type { RawTable } from '../read-table.ts'
import { LinkBase } from './link-base.ts'

const people = somePeople(400, 5)
/** The first eighty again with a letter lost in the name, and forty strangers. */
const again: Row[] = people.slice(0, 80).map((row, place) => ({
  ...row,
  id: `b${place}`,
  name: `${row['name']?.slice(0, 2)}${row['name']?.slice(3)}`,
}))
const strangers = somePeople(40, 77).map((row, place) => ({ ...row, id: `s${place}` }))

function table(rows: readonly Row[]): RawTable {
  const file = { file: 'rows.csv', bytes: Buffer.from(csv(rows)) }
  const opened = openTable(file, ownColumns(file))
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value
}

const map = {
  ...peopleColumns,
  fields: peopleColumns.fields.filter((field) =>
    field.columns.every((column) => column in (people[0] as Row)),
  ),
}

test('a kept base finds whom the whole run finds', async () => {
  const fresh = [...again, ...strangers]
  const whole = readPairs(await linkText(csv(fresh), csv(people)))
    .filter((pair) => pair.probability >= 0.5)
    .map((pair) => `${pair.left} ${pair.right}`)
  const base = new LinkBase(table(people), map, { knowledge })
  const found = base
    .link(table(fresh))
    .filter((pair) => pair.probability >= 0.5)
    .map((pair) => `${fresh[pair.freshRow]?.['id']} ${people[pair.baseRow]?.['id']}`)
  expect(found).toEqual(whole)
  expect(found).toHaveLength(80)
})

test('what was linked before leaves no trace in the base', () => {
  const base = new LinkBase(table(people), map, { knowledge })
  base.link(table(again))
  const once = base.link(table(again.slice(20, 60)))
  base.link(table(strangers))
  base.link(table([...again, ...people.map((row) => ({ ...row, id: `${row['id']} more` }))]))
  expect(base.link(table(again.slice(20, 60)))).toEqual(once)
})

test('strangers are nobody in the base, nor is an empty table', () => {
  const base = new LinkBase(table(people), map, { knowledge })
  base.link(table(again))
  expect(base.link(table(strangers)).filter((pair) => pair.probability >= 0.5)).toEqual([])
  expect(base.link(table([{ id: 'nobody', name: '', nik: '', birth_date: '' }]))).toEqual([])
})
