import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fund, worker, year } from './allocate.examples.ts'
import { allocate } from './allocate.ts'
import { writeResult } from './write-result.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-result-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('writes the whole result as JSON and leaves no half file behind', async () => {
  const result = await allocate(year([fund('pad', 12 * 16_800)], [worker('a"1'), worker('b')]))
  writeResult(join(folder, 'result.json'), result)
  expect(JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))).toEqual(result)
  expect(readdirSync(folder)).toEqual(['result.json'])
})
