import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { draftPathOf } from './draft-path.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-draft-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a result grows beside its place, whether an older one stands there or not', () => {
  const out = join(folder, 'hasil.csv')
  expect(draftPathOf(out)).toBe(`${out}.part`)
  writeFileSync(out, 'lama')
  expect(draftPathOf(out)).toBe(`${out}.part`)
})

test('a device or a link is written itself: renamed over, the machine would lose it', () => {
  const link = join(folder, 'keluaran')
  symlinkSync(join(folder, 'hasil.csv'), link)
  expect(draftPathOf(link)).toBe(link)
  expect(draftPathOf('/dev/null')).toBe('/dev/null')
})
