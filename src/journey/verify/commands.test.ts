import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkCommand } from './commands.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-check-'))
const people = join(folder, 'people.csv')
const out = join(folder, 'findings.csv')
const HEADINGS =
  'id,nik,kk,name,sex,birth_place,birth_date,village_code,phone,mother_name,occupation,monthly_income\n'
const SUIATI =
  'a,6111014505000004,6111012203150011,Suiati,P,Sukadana,2000-05-05,61.11.01.2001,081257704431,Rohani,Nelayan,1500000\n'

let told = ''
let printed = ''

beforeEach(() => {
  told = ''
  printed = ''
  rmSync(out, { force: true })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += text
    return true
  })
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

async function check(content: string, ...options: string[]): Promise<Record<string, string>[]> {
  writeFileSync(people, content)
  const args = options.length > 0 ? options : [people, '--on', '2026-01-15', '--out', out]
  await checkCommand().exitOverride().parseAsync(args, { from: 'user' })
  return existsSync(out) ? parse(readFileSync(out, 'utf8'), { columns: true }) : []
}

describe('payung check', () => {
  it('writes one line a finding, by row then code, and none for a clean person', async () => {
    const findings = await check(
      `${HEADINGS}z,,,Ny. Rahman,,,30-02-1990,,,,,\n${SUIATI}b,6.11101E+15,,Budi,L,,1961-01-15,,,,PNS,\n`,
    )
    expect(process.exitCode).toBeUndefined()
    expect(findings.map(({ id, code }) => `${id} ${code}`)).toEqual([
      'z V001',
      'z V020',
      'z V032',
      'z V055',
      'z V070',
      'z V080',
      'z V090',
      'b V002',
      'b V020',
      'b V039',
      'b V082',
      'b V090',
    ])
    expect(findings[0]).toEqual({
      id: 'z',
      code: 'V001',
      severity: 'refuse',
      field: 'nik',
      message: 'NIK belum diisi. Isi 16 angka sesuai KTP atau KK.',
    })
  })

  it('writes a heading for a table that has only a heading', async () => {
    expect(await check(HEADINGS)).toEqual([])
    expect(readFileSync(out, 'utf8')).toBe('id,code,severity,field,message\n')
  })

  it('tolerates a mark, spaces, missing columns and other columns', async () => {
    const findings = await check('\ufeff name , id ,agama\n Suiati , a , Islam\n')
    expect(findings.map(({ code }) => code)).toContain('V001')
  })

  it('writes the same bytes for the same table', async () => {
    await check(`${HEADINGS}${SUIATI}${SUIATI.replace('a,', 'b,')}`)
    const first = readFileSync(out, 'utf8')
    await check(`${HEADINGS}${SUIATI}${SUIATI.replace('a,', 'b,')}`)
    expect(readFileSync(out, 'utf8')).toBe(first)
    expect(first).toContain('a,V100,warn,nik,"NIK sama dengan b, juga nama')
  })

  it.each([
    ['a repeated id', `${HEADINGS}${SUIATI}${SUIATI}`, /Id "a" muncul dua kali/],
    ['no id column', 'nik\n6111014505000004\n', /tidak punya kolom id/],
    ['an empty id', 'id,nik\n,6111014505000004\n', /Baris 2 tidak punya id/],
    ['a row too wide', 'id,nik\na,1,2\n', /Baris 2 punya 3 nilai, sedangkan judulnya 2 kolom/],
    ['an open quote', 'id,nik\na,"1\n', /Baris 2: tanda kutip/],
    ['nothing', '', /kosong/],
    ['a heading twice', 'id,nik,NIK\na,1,2\n', /dua kolom "NIK"/],
  ])('ends with 2 and one sentence for %s', async (_, content, sentence) => {
    await check(content)
    expect(process.exitCode).toBe(2)
    expect(told).toMatch(sentence)
    expect(existsSync(out)).toBe(false)
  })

  it.each([
    ['no day', [people, '--out', out], /--on/],
    ['a day that is none', [people, '--on', '2026-02-30', '--out', out], /2026-02-30/],
    ['no output', [people, '--on', '2026-01-15'], /--out/],
    ['a missing file', ['nowhere.csv', '--on', '2026-01-15', '--out', out], /nowhere\.csv/],
  ])('ends with 2 for %s', async (_, options, sentence) => {
    await check(HEADINGS, ...options)
    expect(process.exitCode).toBe(2)
    expect(told).toMatch(sentence)
  })

  it('lists its checks as JSON', async () => {
    await check(HEADINGS, '--list', '--json')
    const list: Record<string, string>[] = JSON.parse(printed)
    expect(list.length).toBeGreaterThanOrEqual(40)
    for (const one of list)
      expect(Object.keys(one)).toEqual(
        expect.arrayContaining(['code', 'severity', 'rule', 'source']),
      )
  })
})
