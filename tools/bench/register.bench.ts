import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { readVillageFiles } from '#journey/register/read-files.ts'
import { CHECK_POLICY } from '#journey/verify/index.ts'
import { referenceData } from '#journey/verify/reference-data.ts'
import { writeVillageFiles } from '#tools/demo/lists/write-village-files.ts'
import { makePopulation } from '#tools/demo/people/population.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import type { PlaceCode } from '#vocabulary/place-code.ts'
import type { Bench } from './bench.ts'
import { measureSides, type TwoSides } from './two-sides.ts'

const VILLAGES = 43

export const sides: TwoSides = {
  baseline: 'exceljs reads every cell of the same workbooks, and understands and checks nothing',
  prepare: async (n, folder) => {
    const villages = Math.max(1, Math.min(VILLAGES, Math.round(n / 20)))
    const perVillage = Math.ceil(n / villages)
    const population = makePopulation({ seed: 1, regency: '61.11', villages, perVillage })
    await writeVillageFiles(population, folder)
  },
  ours: async (folder) => {
    const files = workbooks(folder)
    const read = await readVillageFiles(files, {
      on: isoDate('2026-03-13'),
      policy: CHECK_POLICY,
      ...referenceData(),
    })
    if (read.every((file) => file.refused !== null)) throw new Error('every list was refused')
  },
  theirs: async (folder) => {
    let cells = 0
    for (const { path } of workbooks(folder)) {
      const book = new exceljs.Workbook()
      // One of the made-up files is broken on purpose; ours refuses it too.
      if (!(await book.xlsx.readFile(path).catch(() => undefined))) continue
      for (const sheet of book.worksheets)
        sheet.eachRow((row) => {
          cells += row.cellCount
        })
    }
    if (cells === 0) throw new Error('no cell was read')
  },
}

function workbooks(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => ({
      name,
      path: join(folder, name),
      village: name.slice(0, 13) as PlaceCode,
    }))
}

export const bench: Bench = {
  unit: 'candidates in village workbooks',
  usualSize: 6000,
  measure: (n) => measureSides('register', n, sides),
}
