import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SPREADSHEET_LIMITS } from './limits.ts'
import { rawZip } from './raw-zip.examples.ts'
import { workbookBytes } from './spreadsheet.examples.ts'
import { SpreadsheetReader } from './spreadsheet-reader.ts'

let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-reader-'))
  await writeFile(at('good.xlsx'), await workbookBytes((data) => data.addRow(['NIK', 'Nama'])))
  await writeFile(at('broken.xlsx'), 'PK\x03\x04 not a zip at all')
  const shared = '<si><t>'.repeat(4_000_000)
  await writeFile(
    at('deep.xlsx'),
    rawZip([
      { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
      {
        name: '_rels/.rels',
        content: Buffer.from(
          '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: Buffer.from(
          '<Relationships><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        ),
      },
      { name: 'xl/workbook.xml', content: Buffer.from('<workbook><sheets/></workbook>') },
      { name: 'xl/sharedStrings.xml', content: Buffer.from(shared) },
    ]),
  )
})

afterAll(() => rm(folder, { recursive: true }))

describe('the reader of untrusted files', () => {
  it('reads many files in turn and lets a broken one stop nothing', async () => {
    await using reader = new SpreadsheetReader()
    const names = ['good.xlsx', 'broken.xlsx', 'missing.xlsx', 'good.xlsx']
    const outcomes = await Promise.all(names.map((name) => reader.read(at(name))))
    expect(outcomes.map((outcome) => (outcome.ok ? 'read' : outcome.refusal.code))).toEqual([
      'read',
      'broken',
      'missing',
      'read',
    ])
  })

  it('stops a file that takes too long and reads the next one', async () => {
    const limits = { ...SPREADSHEET_LIMITS, ratio: 1_000, seconds: 0.05 }
    await using reader = new SpreadsheetReader(limits)
    expect(await reader.read(at('deep.xlsx'))).toEqual({
      ok: false,
      refusal: { code: 'too-slow', seconds: 0.05 },
    })
    await using patient = new SpreadsheetReader()
    expect((await patient.read(at('good.xlsx'))).ok).toBe(true)
  })

  it.runIf(process.platform === 'linux')(
    'stops a file that swells the child and reads the next one',
    async () => {
      const limits = { ...SPREADSHEET_LIMITS, ratio: 1_000, memoryMb: 150 }
      await using reader = new SpreadsheetReader(limits)
      expect(await reader.read(at('deep.xlsx'))).toMatchObject({
        ok: false,
        refusal: { code: 'too-much-memory', limitMb: 150 },
      })
      expect((await reader.read(at('good.xlsx'))).ok).toBe(true)
    },
  )

  it('refuses a file beyond the size limit without opening it', async () => {
    await using reader = new SpreadsheetReader({ ...SPREADSHEET_LIMITS, fileBytes: 10 })
    expect(await reader.read(at('good.xlsx'))).toMatchObject({ refusal: { code: 'too-big' } })
  })
})
