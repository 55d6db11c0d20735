import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dryRun } from './dry-run-command.ts'
import { ANY_WORLD } from './reference-books.examples.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-dry-'))
const good = join(folder, 'usulan.csv')
const bad = join(folder, 'surat.pdf')
writeFileSync(good, 'Daftar usulan;;\nNIK;Nama;Tgl Lahir\n6111014505000004;Suiati;05-05-2000\n')
writeFileSync(bad, '%PDF-1.7')
afterAll(() => rmSync(folder, { recursive: true }))

const OPTIONS = { village: '61.11.01.2001', on: '2026-01-15', json: true }
let printed = ''
let told = ''

beforeEach(() => {
  printed = ''
  told = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += text
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

describe('payung register --dry-run', () => {
  it('answers in the shape other programs read', async () => {
    expect(await dryRun([good, bad], OPTIONS, ANY_WORLD)).toBe(0)
    expect(JSON.parse(printed)).toMatchObject({
      files: [
        {
          file: 'usulan.csv',
          sheet: '',
          refused: null,
          rows: [
            {
              line: 3,
              nik: '6111014505000004',
              name: 'Suiati',
              birthDate: '2000-05-05',
              sex: '',
              findings: [],
            },
          ],
        },
        { file: 'surat.pdf', refused: expect.stringMatching(/^Berkas ini PDF/), rows: [] },
      ],
    })
  })

  it('ends with 2 only if every file is refused', async () => {
    expect(await dryRun([bad], OPTIONS, ANY_WORLD)).toBe(2)
    expect(told).toContain('surat.pdf: Berkas ini PDF')
  })

  it('ends with 2 for a village code that is none', async () => {
    expect(await dryRun([good], { ...OPTIONS, village: '61.11' }, ANY_WORLD)).toBe(2)
    expect(told).toContain('Kode desa "61.11" keliru')
  })
})
