import { expect, test } from 'vitest'
import { readColumnMap } from './column-map.ts'

test('a map is read with trimmed names', () => {
  const map = readColumnMap(
    { id: ' rec_id ', fields: [{ type: 'date', columns: [' born '], format: 'yyyymmdd' }] },
    'map.json',
  )
  expect(map).toEqual({
    ok: true,
    value: { id: 'rec_id', fields: [{ type: 'date', columns: ['born'], format: 'yyyymmdd' }] },
  })
})

test.each([
  [null, 'isinya harus objek JSON'],
  [{ fields: [] }, '"id" harus nama kolom'],
  [{ id: 'id', fields: [] }, '"fields" harus daftar berisi'],
  [
    { id: 'id', fields: [{ type: 'nama', columns: ['x'] }] },
    'fields[0].type harus salah satu dari',
  ],
  [{ id: 'id', fields: [{ type: 'name' }] }, 'fields[0].columns harus daftar berisi'],
  [{ id: 'id', fields: [{ type: 'name', columns: [3] }] }, 'fields[0].columns harus berisi nama'],
  [
    { id: 'id', fields: [{ type: 'date', columns: ['x'], format: 'mm/dd/yy' }] },
    'fields[0].format harus salah satu dari',
  ],
])('a wrong map is refused with the part that is wrong: %j', (json, detail) => {
  const map = readColumnMap(json, 'map.json')
  expect(map.ok).toBe(false)
  if (!map.ok && map.refusal.code === 'bad-map') expect(map.refusal.detail).toContain(detail)
})
