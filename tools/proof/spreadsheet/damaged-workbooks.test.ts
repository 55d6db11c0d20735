import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { expect, it } from 'vitest'
import { SPREADSHEET_LIMITS } from '#platform/spreadsheet/limits.ts'
import { readWorkbook } from '#platform/spreadsheet/read-workbook.ts'
import { faultIn } from './hold.ts'
import { damaged, diceOf, partsOf } from './mutate.ts'
import { villageWorkbook } from './village-workbook.ts'

const CASES = 120

it('a damaged workbook gives rows or one sentence, whatever the damage', async () => {
  const bytes = await villageWorkbook(12)
  const parts = await partsOf(bytes)
  expect(faultIn(await readWorkbook(bytes, SPREADSHEET_LIMITS))).toBeUndefined()
  const dice = diceOf(xoroshiro128plus(20260101))
  const faults: string[] = []
  for (let at = 0; at < CASES; at++) {
    const file = damaged(bytes, parts, dice)
    const fault = faultIn(await readWorkbook(file, SPREADSHEET_LIMITS))
    if (fault !== undefined) faults.push(`case ${at}: ${fault}`)
  }
  expect(faults).toEqual([])
})
