import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { middle, percentile } from './bench.ts'

const bench = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], { encoding: 'utf8' })

test('the middle of three runs counts, whichever came first', () => {
  expect(middle([9, 1, 4])).toBe(4)
})

test('ninety-nine of a hundred answers are at most the 99th percentile', () => {
  const latencies = Array.from({ length: 100 }, (_, at) => 100 - at)
  expect(percentile(latencies, 0.99)).toBe(99)
  expect(percentile(latencies, 0.5)).toBe(50)
  expect(percentile([7], 0.99)).toBe(7)
})

test('a bench nobody wrote is named and the known ones are listed', () => {
  const { status, stderr } = bench('marathon')
  expect(status).toBe(2)
  expect(stderr).toContain('Tidak ada ukuran bernama "marathon".')
  expect(stderr).toContain('register')
})

test('a size must be a whole number above nothing, and an unknown option is an error', () => {
  expect(bench('web', '--n', '0').status).toBe(2)
  expect(bench('web', '--n', '1.5').stderr).toContain('--n harus bilangan bulat di atas nol: 1.5')
  expect(bench('web', '--fast').status).toBe(2)
})

test('help ends well and measures nothing', () => {
  const { status, stdout } = bench('--help')
  expect(status).toBe(0)
  expect(stdout).toContain('Cara pakai: payung bench NAMA')
})
