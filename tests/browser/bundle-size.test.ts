import { expect, test } from 'vitest'
import { DESA_LIMIT_BYTES, weighDesa } from '#tools/browser/bundle-size.ts'
import { WEB_FOLDER } from './house.ts'

test('the first load of the village pages weighs at most 120 kB, faces apart', () => {
  const { firstBytes, firstFiles } = weighDesa(WEB_FOLDER)
  expect(firstFiles.some((file) => file.endsWith('.js'))).toBe(true)
  expect(firstFiles.some((file) => file.endsWith('.css'))).toBe(true)
  expect(firstBytes).toBeGreaterThan(20_000)
  expect(firstBytes).toBeLessThanOrEqual(DESA_LIMIT_BYTES)
})
