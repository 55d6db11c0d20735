import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeBranchTruth } from '#tools/demo/people/branch-truth.ts'
import { writeOutsideLists } from '#tools/demo/people/outside-lists.ts'
import { makePopulation } from '#tools/demo/people/population.ts'
import { openBooks } from './books.ts'
import { cell, type Row, readCsv, writeCsv } from './csv.ts'
import { runBranch } from './main.ts'
import { firstRegistration } from './office.examples.ts'

const folder = mkdtempSync(join(tmpdir(), 'payung-branch-'))
const at = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(at(name), 'utf8')
const rows = (name: string): Row[] => [...readCsv(read(name)).rows]
const state = ['--state', at('state')]
const said: string[] = []

function branch(...args: string[]): 0 | 2 {
  return runBranch(
    args,
    (line) => said.push(line),
    (line) => said.push(line),
  )
}

const year = makePopulation({ seed: 2026, regency: '61.11', villages: 22 })
const sent = firstRegistration(year)

function reply(out: string): 0 | 2 {
  return branch(
    'reply',
    ...state,
    '--in',
    at('daftar.csv'),
    '--out',
    at(out),
    '--seed',
    '24',
    '--on',
    '2026-03-20',
  )
}

function bill(month: string, on: string): Row[] {
  const files = ['--out', at(`tagihan-${month}.csv`), '--summary', at(`ringkas-${month}.csv`)]
  expect(branch('bill', ...state, '--month', month, ...files, '--seed', '24', '--on', on)).toBe(0)
  return rows(`ringkas-${month}.csv`)
}

function pay(number: string, codes: readonly Row[], on: string, more = 0): Row[] {
  const lines = codes.map((code, no) => [
    number,
    no + 1,
    cell(code, 'KODE IURAN'),
    cell(code, 'BULAN IURAN'),
    cell(code, 'KODE SUMBER'),
    Number(cell(code, 'JUMLAH')) + more,
  ])
  const headings = ['NO BERKAS', 'NO', 'KODE IURAN', 'BULAN IURAN', 'KODE SUMBER', 'JUMLAH']
  writeFileSync(at(`${number}.csv`), writeCsv(headings, lines))
  const out = ['--out', at(`${number}-k.csv`), '--lines', at(`${number}-r.csv`)]
  expect(branch('confirm', ...state, '--in', at(`${number}.csv`), ...out, '--on', on)).toBe(0)
  return rows(`${number}-k.csv`)
}

beforeAll(async () => {
  const lists = await writeOutsideLists(year, folder)
  const registry = await writeBranchTruth(year, folder)
  writeFileSync(at('daftar.csv'), sent.text)
  branch('setup', ...state, '--registry', registry, '--roster', lists.members, '--seed', '24')
  reply('balasan.csv')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the answer to the first registration file', () => {
  it('has each sent line once, but for one word-for-word repetition and the total', () => {
    const answers = rows('balasan.csv').filter((row) => cell(row, 'NO') !== '')
    const count = sent.renewals + sent.newcomers
    expect(answers).toHaveLength(count + 1)
    const texts = answers.map((row) => [...row.values()].join('|'))
    expect(new Set(texts).size).toBe(count)
    expect(new Set(answers.map((row) => cell(row, 'NO'))).size).toBe(count)
    expect(answers.map((row) => cell(row, 'NO'))).not.toEqual(
      answers.map((row) => cell(row, 'NO')).toSorted((one, other) => Number(one) - Number(other)),
    )
    expect(rows('balasan.csv').filter((row) => cell(row, 'NIK') === 'JUMLAH')).toHaveLength(1)
  })

  it('refuses for several reasons, with names cut at 30 letters', () => {
    const byNo = new Map(rows('balasan.csv').map((row) => [cell(row, 'NO'), row]))
    byNo.delete('')
    const refused = [...byNo.values()].filter((row) => cell(row, 'STATUS') === 'DITOLAK')
    const reasons = new Set(refused.map((row) => cell(row, 'KODE TOLAK')))
    for (const code of ['T01', 'T03', 'T04', 'T05']) expect(reasons).toContain(code)
    const longest = Math.max(...refused.map((row) => cell(row, 'NAMA LENGKAP').length))
    expect(longest).toBeLessThanOrEqual(30)
  })

  it('gives every accepted line a number of 11 digits that nobody else has', () => {
    const accepted = new Map(
      rows('balasan.csv')
        .filter((row) => cell(row, 'STATUS') === 'DITERIMA')
        .map((row) => [cell(row, 'NO'), cell(row, 'NO KPJ')]),
    )
    for (const kpj of accepted.values()) expect(kpj).toMatch(/^\d{11}$/)
    expect(new Set(accepted.values()).size).toBe(accepted.size)
  })

  it('is the same when the file comes again, and refuses another file under the same number', () => {
    reply('lagi.csv')
    expect(read('lagi.csv')).toBe(read('balasan.csv'))
    writeFileSync(at('lain.csv'), sent.text.split('\n').slice(0, 9).join('\n'))
    expect(
      branch('reply', ...state, '--in', at('lain.csv'), '--out', at('x.csv'), '--on', '2026-03-20'),
    ).toBe(2)
    expect(said.at(-1)).toContain('DAFTAR-6111-2026-001')
  })
})

describe('the first registration file of the whole demo year', () => {
  it('comes back with 10 to 15 refused in a hundred', async () => {
    const whole = makePopulation({ seed: 2026, regency: '61.11' })
    const place = mkdtempSync(at('tahun-'))
    const [lists, registry] = [
      await writeOutsideLists(whole, place),
      await writeBranchTruth(whole, place),
    ]
    const books = ['--state', join(place, 'state')]
    const [incoming, out] = [join(place, 'in.csv'), join(place, 'out.csv')]
    const { text, renewals, newcomers } = firstRegistration(whole)
    writeFileSync(incoming, text)
    branch('setup', ...books, '--registry', registry, '--roster', lists.members, '--seed', '24')
    expect(branch('reply', ...books, '--in', incoming, '--out', out, '--on', '2026-03-20')).toBe(0)
    const answers = readCsv(readFileSync(out, 'utf8')).rows
    const refused = answers.filter((row) => cell(row, 'STATUS') === 'DITOLAK')
    const share = new Set(refused.map((row) => cell(row, 'NO'))).size / (renewals + newcomers)
    expect(share).toBeGreaterThanOrEqual(0.1)
    expect(share).toBeLessThanOrEqual(0.15)
  })
})

describe('bills and payments', () => {
  it('bill two funds, find slips by comparing with the tariff, and mend them on objection', () => {
    const codes = bill('2026-03', '2026-04-01')
    expect(codes.map((row) => cell(row, 'KODE SUMBER'))).toEqual(['dbh-sawit', 'pad'])
    const lines = rows('tagihan-2026-03.csv').filter((row) => cell(row, 'NO') !== '')
    const wrong = lines.filter((row) => cell(row, 'JUMLAH') !== '16800')
    const slips =
      wrong.length + lines.length - new Set(lines.map((row) => cell(row, 'NO KPJ'))).size
    expect(slips).toBeGreaterThan(0)
    expect(slips).toBeLessThan(12)
    const objections = wrong.map((row, no) => [
      'SANGGAH-1',
      no + 1,
      cell(row, 'KODE IURAN'),
      'NOMINAL',
      cell(row, 'NO KPJ'),
      cell(row, 'NIK'),
      16_800,
    ])
    const headings = [
      'NO BERKAS',
      'NO',
      'KODE IURAN',
      'JENIS SANGGAH',
      'NO KPJ',
      'NIK',
      'JUMLAH SEHARUSNYA',
    ]
    writeFileSync(at('sanggah.csv'), writeCsv(headings, objections))
    const out = ['--out', at('js.csv'), '--bill', at('t2.csv'), '--summary', at('r2.csv')]
    expect(
      branch('object', ...state, '--in', at('sanggah.csv'), ...out, '--on', '2026-04-02'),
    ).toBe(0)
    const answers = rows('js.csv')
    expect(answers).toHaveLength(wrong.length)
    expect(answers.every((row) => cell(row, 'STATUS') === 'DITERIMA')).toBe(true)
    const mended = rows('t2.csv').filter((row) => cell(row, 'NO') !== '')
    expect(mended.every((row) => cell(row, 'JUMLAH') === '16800')).toBe(true)
    const replaced =
      answers[0] &&
      pay(
        'BAYAR-LAMA',
        codes.filter((code) => cell(code, 'KODE IURAN') === cell(answers[0] as Row, 'KODE IURAN')),
        '2026-04-03',
      )
    expect(replaced?.map((row) => cell(row, 'KODE TOLAK'))).toEqual(['B04'])
  })

  it('go on billing some who died for a month, until the objection', () => {
    const gone = Object.values(openBooks(at('state')).members)
      .filter((one) => one.plan.some((spell) => spell.through === '2026-12'))
      .slice(0, 24)
    const heads = ['NO BERKAS', 'NO', 'JENIS MUTASI', 'NO KPJ', 'NIK', 'BULAN BERLAKU']
    const changes = gone.map((one, no) => ['M-1', no + 1, 'MENINGGAL', one.kpj, one.nik, '2026-04'])
    writeFileSync(
      at('mutasi.csv'),
      writeCsv(heads, [
        ...changes,
        ['M-1', 25, 'PINDAH', '26260000000', '6111010101809999', '2026-04'],
      ]),
    )
    const out = ['--out', at('mutasi-j.csv'), '--on', '2026-04-03']
    expect(branch('reply', ...state, '--in', at('mutasi.csv'), ...out)).toBe(0)
    const answers = rows('mutasi-j.csv')
    expect(answers.filter((row) => cell(row, 'STATUS') === 'DITERIMA')).toHaveLength(24)
    expect(answers.at(-1)?.get('KODE TOLAK')).toBe('M01')
    bill('2026-04', '2026-04-04')
    const dead = new Set(gone.map((one) => one.kpj))
    const billed = (name: string) => rows(name).filter((row) => dead.has(cell(row, 'NO KPJ')))
    const still = billed('tagihan-2026-04.csv')
    expect(still.length).toBeGreaterThan(0)
    expect(still.length).toBeLessThan(24)
    const lines = still.map((row, no) => {
      const [code, kpj] = [cell(row, 'KODE IURAN'), cell(row, 'NO KPJ')]
      return ['S-2', no + 1, code, 'BUKAN PESERTA', kpj, '', '']
    })
    const asked = [
      'NO BERKAS',
      'NO',
      'KODE IURAN',
      'JENIS SANGGAH',
      'NO KPJ',
      'NIK',
      'JUMLAH SEHARUSNYA',
    ]
    writeFileSync(at('s2.csv'), writeCsv(asked, lines))
    const into = ['--out', at('s2-j.csv'), '--bill', at('s2-t.csv'), '--summary', at('s2-r.csv')]
    expect(branch('object', ...state, '--in', at('s2.csv'), ...into, '--on', '2026-04-05')).toBe(0)
    expect(rows('s2-j.csv').every((row) => cell(row, 'STATUS') === 'DITERIMA')).toBe(true)
    expect(billed('s2-t.csv')).toEqual([])
  })

  it('confirm a month once, to the rupiah, and name every member of the code', () => {
    const codes = bill('2026-01', '2026-04-04')
    const wrong = pay('BAYAR-1', codes, '2026-04-05', 1)
    expect(wrong.map((row) => cell(row, 'KODE TOLAK'))).toEqual(['B02', 'B02'])
    const right = pay('BAYAR-2', codes, '2026-04-05')
    expect(right.every((row) => /^BKT\d{12}$/.test(cell(row, 'NO BUKTI')))).toBe(true)
    const named = rows('BAYAR-2-r.csv')
    const count = codes.reduce((sum, code) => sum + Number(cell(code, 'JUMLAH PESERTA')), 0)
    expect(named).toHaveLength(count)
    const sum = named.reduce(
      (total, row) => total + Number(cell(row, 'IURAN JKK')) + Number(cell(row, 'IURAN JKM')),
      0,
    )
    expect(sum).toBe(codes.reduce((total, code) => total + Number(cell(code, 'JUMLAH')), 0))
    const again = pay('BAYAR-3', codes, '2026-04-06')
    expect(again.map((row) => cell(row, 'KODE TOLAK'))).toEqual(['B03', 'B03'])
  })

  it('let a membership lapse when four months stay unpaid', () => {
    const before = bill('2026-02', '2026-05-31')
    const after = bill('2026-02', '2026-06-01')
    const count = (codes: readonly Row[]) =>
      codes.reduce((sum, code) => sum + Number(cell(code, 'JUMLAH PESERTA')), 0)
    // January is paid: the renewed members are alive through May and gone in June.
    expect(count(before)).toBeGreaterThan(900)
    expect(count(after)).toBe(0)
  })
})

describe('claims', () => {
  const claim = (number: string, more: Record<string, string>): Row | undefined => {
    const member = Object.values(openBooks(at('state')).members).find(
      (one) => one.paid.includes('2026-01') && one.paid.includes('2025-06') && !one.ended,
    )
    const line: Record<string, string> = {
      'NO BERKAS': number,
      NO: '1',
      'JENIS KLAIM': 'JKM',
      'NO KPJ': member?.kpj ?? '',
      NIK: member?.nik ?? '',
      'TANGGAL KEJADIAN': '15-01-2026',
      HUBUNGAN: 'ANAK',
      DOKUMEN: 'KARTU;KTP-PESERTA;KTP-AHLI-WARIS;KK;AKTA-KEMATIAN;SURAT-AHLI-WARIS;BUKU-TABUNGAN',
      ...more,
    }
    writeFileSync(at(`${number}.csv`), writeCsv(Object.keys(line), [Object.values(line)]))
    const out = ['--out', at(`${number}-h.csv`), '--on', '2026-04-10']
    expect(branch('claim', ...state, '--in', at(`${number}.csv`), ...out)).toBe(0)
    return rows(`${number}-h.csv`)[0]
  }

  it('are held for missing papers and for an unpaid month, then paid: 42 million by law', () => {
    const married = claim('KLAIM-1', { HUBUNGAN: 'ISTRI' })
    expect(married && [cell(married, 'STATUS'), cell(married, 'KODE')]).toEqual(['DITAHAN', 'K03'])
    const unpaid = claim('KLAIM-2', { 'TANGGAL KEJADIAN': '02-04-2026' })
    expect(unpaid && [cell(unpaid, 'STATUS'), cell(unpaid, 'KODE')]).toEqual(['DITAHAN', 'K02'])
    const paid = claim('KLAIM-3', {})
    expect(paid && [cell(paid, 'STATUS'), cell(paid, 'JUMLAH')]).toEqual(['DIBAYAR', '42000000'])
    // 10 April 2026 is a Friday: three working days end on Wednesday 15.
    expect(paid && cell(paid, 'TANGGAL BAYAR')).toBe('15-04-2026')
    const twice = claim('KLAIM-4', {})
    expect(twice && cell(twice, 'KODE')).toBe('K05')
  })

  it('refuse a number that belongs to somebody else', () => {
    const wrong = claim('KLAIM-5', { NIK: '6111010101809999' })
    expect(wrong && cell(wrong, 'KODE')).toBe('K04')
  })
})

describe('the command', () => {
  it('is a program of its own: nothing of the product is imported', () => {
    const own = readdirSync(import.meta.dirname).filter(
      (name) => !/\.(test|examples)\.ts$/.test(name),
    )
    const imports = own.flatMap((name) => [
      ...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/from '([^']+)'/g),
    ])
    expect(imports.length).toBeGreaterThan(20)
    const foreign = imports
      .map((found) => found[1] ?? '')
      .filter((path) => !/^(\.\/|node:)/.test(path))
    expect(foreign).toEqual([])
  })

  it('refuses another seed than that of its books', () => {
    const out = ['--out', at('z'), '--summary', at('z2'), '--on', '2026-07-01']
    expect(branch('bill', ...state, '--month', '2026-07', ...out, '--seed', '8')).toBe(2)
    expect(said.at(-1)).toContain('--seed 8')
  })

  it('ends with 2 and one sentence for an unknown option, an unknown order or a file without its columns', () => {
    expect(branch('bill', '--nonsense', 'x')).toBe(2)
    expect(branch('dance')).toBe(2)
    writeFileSync(at('aneh.csv'), 'A,B\n1,2\n')
    expect(
      branch('claim', ...state, '--in', at('aneh.csv'), '--out', at('y'), '--on', '2026-04-10'),
    ).toBe(2)
    expect(said.at(-1)).toContain('NO BERKAS')
  })
})
