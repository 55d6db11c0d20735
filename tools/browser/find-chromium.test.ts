import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findChromium } from './find-chromium.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'payung-chromium-'))
  vi.stubEnv('PAYUNG_CHROMIUM', '')
  vi.stubEnv('PATH', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

function placeProgram(name: string): string {
  const path = join(folder, name)
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
  return path
}

test('the browser named by PAYUNG_CHROMIUM comes before the one on PATH', async () => {
  placeProgram('chromium')
  const chosen = placeProgram('my-browser')
  vi.stubEnv('PAYUNG_CHROMIUM', chosen)
  expect(await findChromium()).toBe(chosen)
})

test('a wrong PAYUNG_CHROMIUM is refused by its name, not passed over', async () => {
  placeProgram('chromium')
  vi.stubEnv('PAYUNG_CHROMIUM', join(folder, 'gone'))
  await expect(findChromium()).rejects.toThrow('PAYUNG_CHROMIUM names')
})

test('Chromium is taken from PATH before Chrome', async () => {
  placeProgram('google-chrome')
  const chromium = placeProgram('chromium')
  expect(await findChromium()).toBe(chromium)
})

test('without a browser an ordinary user reads one sentence that says what to do', async () => {
  vi.spyOn(process, 'getuid').mockReturnValue(1000)
  await expect(findChromium()).rejects.toThrow('set PAYUNG_CHROMIUM')
})
