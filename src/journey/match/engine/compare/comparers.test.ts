import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldMap, FieldType } from '../column-map.ts'
import { soloCrew } from '../crew/crew.ts'
import type { Encoded, Field } from '../encoded.ts'
import { knowledge } from '../link.examples.ts'
import { layOut } from '../pack-rows.ts'
import { tableOfRows } from '../table-of-rows.ts'
import { comparersOf } from './comparers.ts'

/** Levels of comparing `one` with `other` and back. */
async function levels(type: FieldType, one: string, other: string): Promise<[number, number]> {
  const fields: FieldMap[] = [{ type, columns: ['value'] }]
  const rows = [
    { id: '1', value: one },
    { id: '2', value: other },
  ]
  const crew = soloCrew()
  const packed = layOut([type], 2)
  const tables = [tableOfRows('t', rows, { id: 'id', fields })]
  const order = Uint32Array.of(0, 1)
  await crew.tell({ kind: 'tables', tables: { tables, fields, knowledge, order, packed } })
  const [field] = await crew.share([{ kind: 'encode', field: 0 }])
  const encoded: Encoded = { rows: 2, leftRows: 2, fields: [field as Field], packed }
  const [comparer] = comparersOf(encoded)
  return [comparer?.compare(0, 1) ?? -1, comparer?.compare(1, 0) ?? -1]
}

test.each([
  ['Siti Aminah', 'AMINAH siti', 0],
  ['Siti Aminah', 'Hj. Siti Aminah', 0],
  ['Muhammad Ali', 'Moh. Ali', 1],
  ['Soeharto', 'Suharto', 1],
  ['Nur Hayati', 'Nurhayati', 1],
  ['Siti Amniah', 'Siti Aminah', 1],
  ['Siti Aminah Lestari', 'Siti Aminah', 2],
  ['Siti Aminah', 'Siti A', 3],
  ['Siti Aminah', 'Siti Wulandari', 4],
  ['Budi', 'Wulandari', 6],
  ['Siti Amniha', 'Siti Aminah', 1],
  ['Sitiaminnoh Lestari', 'Siti Aminah Lestari', 3],
  ['Aminahsity', 'Siti Aminah', 3],
  ['Siti Aminah', 'Siti Aminah binti Umar', 0],
  ['Siti Aminah binti Umar', 'Siti Aminah binti Kasim', 4],
])('name %s against %s is level %i', async (one, other, level) => {
  expect(await levels('name', one, other)).toEqual([level, level])
})

test.each([
  ['1990-02-07', '1990-02-07', 0],
  ['1990-02-07', '1990-07-02', 1],
  ['1990-02-07', '1980-02-07', 2],
  ['1990-02-07', '1990-02-08', 3],
  ['1990-02-07', '1990-22-77', 255],
  ['1990-42-71', '1953-28-98', 255],
  ['1670-03-02', '1725-01-28', 7],
  ['1670-03-02', '1670-03-02', 0],
  ['19901107', '19901907', 3],
  ['1990-07-25', '1990-25-07', 1],
  ['1990-02-07', '1990-01-01', 4],
  ['1990-02-07', '1973-02-07', 5],
  ['1990-02-07', '1991-05-21', 6],
  ['1990-02-07', '1975-11-23', 7],
  ['1990-02-07', '', 255],
])('date %s against %s is level %i', async (one, other, level) => {
  expect(await levels('date', one, other)).toEqual([level, level])
})

test.each([
  ['6111011002900001', '6111011002900001', 0],
  ['6111011002900001', '6111011020900001', 1],
  ['6111011002900001', '6111017002900001', 2],
  ['6111011002900001', '611101102900001', 2],
  ['6111011002901234', '6111011002901000', 3],
  ['6111011002901234', '6111011002900000', 3],
  ['6111011002900001', '6111011002900002', 4],
  ['6111011002900001', '6111015002900001', 4],
  ['6111019002900001', '6111015002900001', 2],
  ['6111011002900001', '6111011002900731', 5],
  ['6111011002900001', '6111011703900001', 6],
  ['6111011002900001', '7302084512773095', 8],
])('identifier %s against %s is level %i', async (one, other, level) => {
  expect(await levels('identifier', one, other)).toEqual([level, level])
})

test('comparing is symmetric for all types and any text', async () => {
  const types: FieldType[] = [
    'name',
    'date',
    'identifier',
    'text',
    'code',
    'phone',
    'email',
    'place',
  ]
  const word = fc.string({ unit: fc.constantFrom(...'aiumnrst 0129-.@'), maxLength: 18 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...types), word, word, async (type, one, other) => {
      const [there, back] = await levels(type, one, other)
      expect(there).toBe(back)
    }),
    { seed: 20260101, numRuns: 200 },
  )
})
