import { mkdtempSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { makePopulation } from '#tools/demo/people/population.ts'
import { MADE_UP } from './sheet-plan.ts'
import type { VillageFile } from './village-file.ts'
import { writeVillageFiles } from './write-village-files.ts'

const population = makePopulation({ seed: 9, regency: '61.11', villages: 28, perVillage: 18 })
const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'payung-lists-')))
let files: VillageFile[] = []

async function bytesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => path.slice(folder.length) + readFileSync(path).toString('base64'))
}

async function openBook(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book
}

const ofStory = (story: VillageFile['story']) => {
  const file = files.find((one) => one.story === story)
  if (!file) throw new Error(`no file with the story ${story}`)
  return file
}

beforeAll(async () => {
  const [first = '', second = ''] = folders
  files = await writeVillageFiles(population, first)
  await writeVillageFiles(population, second)
})

describe('the lists the villages send', () => {
  it('are the same bytes for the same seed', async () => {
    const [first = '', second = ''] = folders
    expect(await bytesIn(first)).toEqual(await bytesIn(second))
  })

  it('come from all the villages, in the order they arrive, the late one last', () => {
    expect(new Set(files.map((file) => file.villageCode)).size).toBe(28)
    expect(files.map((file) => file.receivedOn)).toEqual(
      files.map((file) => file.receivedOn).toSorted(),
    )
    expect(files.at(-1)?.story).toBe('late')
    expect(files.filter((file) => file.format === 'csv')).toHaveLength(2)
  })

  it('hold every line of the year in a file that was not replaced', () => {
    const truth = readFileSync(join(folders[0] ?? '', 'truth.csv'), 'utf8')
    const replaced = new Set(
      files.flatMap((file) => (file.supersedes ? [`${file.villageCode}/${file.supersedes}`] : [])),
    )
    const standing = truth.split('\n').filter((row) => !replaced.has(row.split('"')[1] ?? ''))
    const resent = ofStory('superseded').villageCode
    for (const line of population.lines) {
      if (line.villageCode === resent) continue
      expect(standing.filter((row) => row.includes(`,${line.id},`))).toHaveLength(1)
    }
  })

  it('say in every readable file that the people are made up, and where the truth says, the line stands', async () => {
    const truth = readFileSync(join(folders[0] ?? '', 'truth.csv'), 'utf8').split('\n')
    for (const file of files.filter((one) => one.format === 'xlsx' && one.lines > 0).slice(0, 12)) {
      const book = await openBook(file.path)
      const sheets = book.worksheets.filter((sheet) => sheet.name !== 'Petunjuk')
      for (const sheet of sheets) expect(sheet.getCell('A1').value).toBe(MADE_UP)
      const row = truth.find((one) => one.startsWith(`"${file.villageCode}/${file.fileName}"`))
      const [, , , sheetName = '', rest = ''] = row?.split('"') ?? []
      const [, at = '', lineId] = rest.split(',')
      const line = population.lines.find((one) => one.id === lineId)
      const cells = JSON.stringify(book.getWorksheet(sheetName)?.getRow(Number(at)).values)
      expect(cells.toUpperCase()).toContain(JSON.stringify(line?.hamlet ?? '').toUpperCase())
    }
  })

  it('strike through and hide some rows', async () => {
    const isMarked = (mark: string) =>
      files.filter((file) =>
        population.lines.some(
          (line) => line.villageCode === file.villageCode && line.dirt.includes(mark),
        ),
      )
    const rowsOf = async (file: VillageFile | undefined) => {
      const book = await openBook(file?.path ?? '')
      return book.worksheets.flatMap((sheet) => sheet.getRows(1, sheet.rowCount) ?? [])
    }
    const regular = (list: VillageFile[]) =>
      list.find((file) => file.format === 'xlsx' && file.story === 'regular')
    const struck = await rowsOf(regular(isMarked('line.struck')))
    expect(struck.some((row) => row.getCell(2).font?.strike === true)).toBe(true)
    const hidden = await rowsOf(regular(isMarked('line.hidden')))
    expect(hidden.some((row) => row.hidden)).toBe(true)
  })

  it('include a broken file, an empty sheet and a sheet without NIK, each mended later', async () => {
    await expect(openBook(ofStory('broken').path)).rejects.toThrow()
    const empty = await openBook(ofStory('empty').path)
    expect(empty.worksheets.map((sheet) => sheet.actualRowCount)).toEqual([0])
    const without = await openBook(ofStory('no-nik').path)
    const text = JSON.stringify(without.worksheets.map((sheet) => sheet.getSheetValues()))
    expect(text).not.toMatch(/"(NIK|No\. KTP|NOMOR INDUK|N I K)/)
    for (const story of ['broken', 'empty', 'no-nik', 'superseded'] as const) {
      const bad = ofStory(story)
      expect(files.some((file) => file.supersedes === bad.fileName)).toBe(true)
    }
  })

  it('lose the last zero of a village code kept as a number, and mistype some totals', async () => {
    const seen: unknown[] = []
    const wrongTotals: string[] = []
    for (const file of files.filter((one) => one.format === 'xlsx' && one.story === 'regular')) {
      const book = await openBook(file.path)
      const values = book.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues()))
      seen.push(...values.filter((text) => text.includes('61.1101201')))
      const totals = values.flatMap((text) => [...text.matchAll(/"(\d+) orang"/g)])
      const total = totals.reduce((sum, found) => sum + Number(found[1]), 0)
      if (totals.length > 0 && total !== file.lines) wrongTotals.push(file.fileName)
    }
    expect(seen).toHaveLength(1)
    expect(wrongTotals.length).toBeGreaterThan(0)
  })

  it('use semicolons and Windows-1252 in the CSV ones', () => {
    const csv = files.filter((file) => file.format === 'csv').map((file) => readFileSync(file.path))
    for (const bytes of csv) expect(bytes.toString('latin1').split('\r\n')[0]).toContain(';;')
    expect(csv.every((bytes) => !bytes.includes(0xc2))).toBe(true)
  })
})
