import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isoDate } from '#vocabulary/iso-date.ts'
import { checkFile } from './check-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-check-'))
const TABLE = 'id,name\n1,Siti\n'

beforeAll(() => {
  mkdirSync(join(folder, 'map'))
  writeFileSync(join(folder, 'baik.csv'), TABLE)
  writeFileSync(join(folder, 'utf16.csv'), Buffer.from(`\ufeff${TABLE}`, 'utf16le'))
  writeFileSync(join(folder, 'titik-koma.csv'), TABLE.replaceAll(',', ';'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['a folder for a table', 'map', 'temuan.csv', 'map adalah folder, bukan berkas.'],
  ['a table in UTF-16', 'utf16.csv', 'temuan.csv', 'bukan teks UTF-8. Simpan sebagai CSV UTF-8'],
  ['a table with semicolons', 'titik-koma.csv', 'temuan.csv', 'dipisah titik koma; pakai koma'],
  ['a folder for the findings', 'baik.csv', 'map', 'map adalah folder, bukan berkas.'],
  ['findings into no folder', 'baik.csv', 'tiada/t.csv', 'berkas atau foldernya tidak ada'],
])('%s is refused in one sentence, and nothing is left behind', (_, people, out, sentence) => {
  const before = readdirSync(folder)
  const check = () => checkFile(join(folder, people), isoDate('2026-01-15'), join(folder, out))
  expect(check).toThrow(sentence)
  expect(readdirSync(folder)).toEqual(before)
})

test.runIf(existsSync('/dev/full'))(
  'findings for a device that is full are not told as written',
  () => {
    const check = () => checkFile(join(folder, 'baik.csv'), isoDate('2026-01-15'), '/dev/full')
    expect(check).toThrow('disk penuh')
  },
)
