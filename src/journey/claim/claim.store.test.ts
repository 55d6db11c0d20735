import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Tables } from '#doors/wiring.ts'
import { nationalRules, ruleBook } from '#journey/decide/index.ts'
import type { Database, Db } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { testDatabase } from '../../../tests/database.ts'
import {
  inBooks,
  member,
  openClaimHouse,
  payMonth,
  REGENCY,
  testOffice,
  VILLAGE,
} from './claim-office.examples.ts'
import { findDeaths, type KnownDeath } from './find-deaths.ts'
import { readOutcomes } from './read-outcomes.ts'
import { reassessClaims } from './reassess-claims.ts'
import { type Heir, receivePapers } from './receive-papers.ts'
import { getCase, listCases } from './store.ts'
import { submitClaims } from './submit-claims.ts'

const book = ruleBook(nationalRules)
const husband: Heir = { name: 'Ramli', relation: 'SUAMI', isMinor: false }
const everyPaper = [
  'kartu',
  'ktp-peserta',
  'ktp-waris',
  'kk',
  'akta-kematian',
  'surat-waris',
  'buku-nikah',
  'rekening',
  'formulir-f4',
  'npwp',
  'kk1',
  'kk2',
  'kk3',
  'kronologi',
  'ktp-saksi',
]

let database: Database
beforeAll(async () => {
  database = await openClaimHouse((await testDatabase()).url)
})
afterAll(() => database.close())

let office = testOffice('2026-01-05T02:00:00Z')
beforeEach(() => {
  office = testOffice('2026-01-05T02:00:00Z')
})

const inRegency = (work: (db: Db<Tables>) => Promise<void>) => inBooks(database, office, work)

const people = {
  suiati: { name: 'Suiati', nik: '6111014405800001', kpj: '26000000001' },
  rahmah: { name: 'Rahmah', nik: '6111014405800002', kpj: '26000000002' },
  sabran: { name: 'Sabran', nik: '6111014405800003', kpj: '26000000003' },
  udin: { name: 'Udin', nik: '6111014405800004', kpj: '26000000004' },
} as const

function death(nik: string, diedOn: string, change: Partial<KnownDeath> = {}): KnownDeath {
  return { nik, diedOn: isoDate(diedOn), isWorkAccident: false, foundBy: 'death-list', ...change }
}

const HEADINGS =
  'NO BERKAS,NO,JENIS KLAIM,NO KLAIM,NO KPJ,NIK,STATUS,KODE,KETERANGAN,SANTUNAN KEMATIAN,SANTUNAN BERKALA,BIAYA PEMAKAMAN,JUMLAH,TANGGAL BAYAR'

function paidLine(number: string, line: number, nik: string, death: number, periodic: number) {
  const sum = death + periodic + 10_000_000
  return `${number},${line},JKM,KLM1,x,${nik},DIBAYAR,,,${death},${periodic},10000000,${sum},27-08-2026`
}

test('Suiati dies protected in July and nobody reports it: the list finds her and her family is owed 42 million', () =>
  inRegency(async (db) => {
    await member(db as never, office, people.suiati, { from: '2025-01', to: '2026-07' })
    office.clock.moveTo('2026-08-05T02:00:00Z')
    const search = await findDeaths(db, office, [death(people.suiati.nik, '2026-07-14')], book)
    expect(search).toMatchObject({ known: 0, strangers: 0, conflicts: [] })
    expect(search.found).toMatchObject([
      {
        name: 'Suiati',
        event: 'death',
        eventOn: '2026-07-14',
        foundBy: 'death-list',
        entitlement: { answer: 'entitled', totalRupiah: 42_000_000 },
      },
    ])
    const [row] = await listCases(db, REGENCY)
    expect(row).toMatchObject({ state: 'found', amount_rupiah: 42_000_000, village_code: VILLAGE })
    expect(row?.entitlement.parts.map((part) => part.rupiah)).toEqual([
      20_000_000, 12_000_000, 10_000_000,
    ])
    expect(row?.documents.every((paper) => !paper.isThere)).toBe(true)
  }))

test('the same list again opens no second case, and another day of death is a conflict for a person', () =>
  inRegency(async (db) => {
    await member(db as never, office, people.suiati, { from: '2025-01', to: '2026-07' })
    office.clock.moveTo('2026-08-05T02:00:00Z')
    const { suiati } = people
    await findDeaths(db, office, [death(suiati.nik, '2026-07-14')], book)
    const again = await findDeaths(
      db,
      office,
      [death(suiati.nik, '2026-07-14'), death('6111014405809999', '2026-07-01')],
      book,
    )
    expect(again).toMatchObject({ found: [], known: 1, strangers: 1 })
    const moved = await findDeaths(db, office, [death(suiati.nik, '2026-07-15')], book)
    expect(moved.conflicts).toMatchObject([{ knownOn: '2026-07-14', reportedOn: '2026-07-15' }])
    expect(await listCases(db, REGENCY)).toHaveLength(1)
  }))

test('Rahmah dies in the gap: held until April and May are paid in time, then filed again and paid', () =>
  inRegency(async (db) => {
    const workerId = await member(db as never, office, people.rahmah, {
      from: '2025-01',
      to: '2026-03',
    })
    office.clock.moveTo('2026-06-05T02:00:00Z')
    const search = await findDeaths(db, office, [death(people.rahmah.nik, '2026-05-10')], book)
    const caseId = search.found[0]?.caseId ?? ''
    // March is the last paid month; three unpaid months may be made good until the end of the fourth, July.
    expect(search.found[0]?.entitlement).toMatchObject({
      answer: 'pended',
      unpaidMonths: ['2026-04', '2026-05'],
      payBefore: '2026-07-31',
      totalRupiah: 42_000_000,
    })
    expect(await receivePapers(db, office, caseId, husband, everyPaper, book)).toEqual([])
    const first = await submitClaims(db, office, 2026)
    const held = `${HEADINGS}\n${first?.number},1,JKM,KLM1,x,${people.rahmah.nik},DITAHAN,K02,Iuran 2026-05 belum dibayar,0,0,0,0,`
    expect(await readOutcomes(db, office, first?.number ?? '', held)).toMatchObject({
      ok: true,
      value: { held: 1, paid: 0, differences: [] },
    })
    expect(await getCase(db, REGENCY, caseId)).toMatchObject({ state: 'submitted' })
    expect(await submitClaims(db, office, 2026)).toBeUndefined() // still unpaid: nothing to file

    for (const month of ['2026-04', '2026-05'])
      await payMonth(db as never, office, workerId, { month, on: '2026-07-20' })
    office.clock.moveTo('2026-07-22T02:00:00Z')
    expect(await reassessClaims(db, office, book)).toEqual([
      { caseId, before: 'pended', after: 'entitled' },
    ])
    const second = await submitClaims(db, office, 2026)
    expect(second?.content).toContain('Diajukan ulang')
    const number = second?.number ?? ''
    const content = `${HEADINGS}\n${paidLine(number, 1, people.rahmah.nik, 20_000_000, 12_000_000)}`
    const outcome = await readOutcomes(db, office, number, content)
    expect(outcome).toMatchObject({ ok: true, value: { paid: 1, paidRupiah: 42_000_000 } })
    expect(await getCase(db, REGENCY, caseId)).toMatchObject({
      state: 'paid',
      paid_rupiah: 42_000_000,
      answered_on: '2026-08-27',
    })
    const again = await readOutcomes(db, office, number, content)
    expect(again).toMatchObject({ ok: true, value: { isNew: false, paid: 1 } })
  }))

test('when the grace runs out unpaid, the held case closes with the rule that says why', () =>
  inRegency(async (db) => {
    await member(db as never, office, people.rahmah, { from: '2025-01', to: '2026-03' })
    office.clock.moveTo('2026-06-05T02:00:00Z')
    await findDeaths(db, office, [death(people.rahmah.nik, '2026-05-10')], book)
    office.clock.moveTo('2026-08-01T02:00:00Z')
    expect(await reassessClaims(db, office, book)).toMatchObject([
      { before: 'pended', after: 'refused' },
    ])
    const [row] = await listCases(db, REGENCY)
    expect(row).toMatchObject({ state: 'refused', amount_rupiah: 0, answered_on: '2026-08-01' })
    expect(row?.entitlement).toMatchObject({ code: 'arrears-too-late' })
    expect(row?.entitlement.citations[0]?.ruleId).toBe('PAY-LAPSE')
  }))

test('Sabran dies after his membership had lapsed: refused, with the rule and the day it ended', () =>
  inRegency(async (db) => {
    await member(db as never, office, people.sabran, { from: '2025-01', to: '2025-08' })
    office.clock.moveTo('2026-03-05T02:00:00Z')
    const search = await findDeaths(db, office, [death(people.sabran.nik, '2026-02-10')], book)
    expect(search.found[0]?.entitlement).toMatchObject({
      answer: 'refused',
      code: 'after-lapse',
      totalRupiah: 0,
      citations: [{ ruleId: 'PAY-LAPSE' }],
    })
    const [row] = await listCases(db, REGENCY)
    expect(row).toMatchObject({ state: 'refused', answered_on: '2026-03-05', documents: [] })
    expect(row?.outcome).toContain('31 Agustus 2025')
    expect(await submitClaims(db, office, 2026)).toBeUndefined()
  }))

test('Udin dies at work in his first month: 48 times the base, and no waiting time', () =>
  inRegency(async (db) => {
    await member(db as never, office, people.udin, { from: '2026-06', to: '2026-06' })
    office.clock.moveTo('2026-07-05T02:00:00Z')
    const search = await findDeaths(
      db,
      office,
      [death(people.udin.nik, '2026-06-15', { isWorkAccident: true, foundBy: 'village-report' })],
      book,
    )
    // 48 × Rp1,000,000 + Rp12,000,000 + Rp10,000,000.
    expect(search.found[0]?.entitlement.totalRupiah).toBe(70_000_000)
    const caseId = search.found[0]?.caseId ?? ''
    const missing = await receivePapers(db, office, caseId, husband, everyPaper, book)
    expect(missing).toEqual([])
    const file = await submitClaims(db, office, 2026)
    expect(file?.content).toContain('JKK-MENINGGAL')
    expect(file?.content).toContain('FORM-3;FORM-3A;FORM-3B;KRONOLOGI;KTP-SAKSI')
  }))

test('in the waiting time the family gets the funeral money, and the reason is kept', () =>
  inRegency(async (db) => {
    await member(db as never, office, people.udin, { from: '2026-06', to: '2026-07' })
    office.clock.moveTo('2026-08-05T02:00:00Z')
    const search = await findDeaths(db, office, [death(people.udin.nik, '2026-07-15')], book)
    expect(search.found[0]?.entitlement).toMatchObject({
      answer: 'entitled',
      totalRupiah: 10_000_000,
      parts: [{ name: 'funeral', ruleId: 'BEN-JKM-WAIT' }],
    })
  }))

test('a claim waits at home until every paper is there, and a paper the branch misses opens the list again', () =>
  inRegency(async (db) => {
    await member(db as never, office, people.suiati, { from: '2025-01', to: '2026-07' })
    office.clock.moveTo('2026-08-05T02:00:00Z')
    const search = await findDeaths(db, office, [death(people.suiati.nik, '2026-07-14')], book)
    const caseId = search.found[0]?.caseId ?? ''
    const without = everyPaper.filter((code) => code !== 'buku-nikah')
    const missing = await receivePapers(db, office, caseId, husband, without, book)
    expect(missing.map((paper) => paper.code)).toEqual(['buku-nikah'])
    expect(await submitClaims(db, office, 2026)).toBeUndefined()

    await receivePapers(db, office, caseId, husband, ['buku-nikah'], book)
    const file = await submitClaims(db, office, 2026)
    const number = file?.number ?? ''
    const held = `${HEADINGS}\n${number},1,JKM,KLM1,x,${people.suiati.nik},DITAHAN,K03,Dokumen kurang: KK; BUKU-NIKAH,0,0,0,0,`
    await readOutcomes(db, office, number, held)
    const row = await getCase(db, REGENCY, caseId)
    expect(row.state).toBe('documents')
    expect(row.documents.filter((paper) => !paper.isThere).map((paper) => paper.code)).toEqual([
      'kk',
      'buku-nikah',
    ])
  }))

test('a payment that differs from our computation is recorded as paid and shown as a difference', () =>
  inRegency(async (db) => {
    await member(db as never, office, people.suiati, { from: '2025-01', to: '2026-07' })
    office.clock.moveTo('2026-08-05T02:00:00Z')
    const search = await findDeaths(db, office, [death(people.suiati.nik, '2026-07-14')], book)
    const caseId = search.found[0]?.caseId ?? ''
    await receivePapers(db, office, caseId, husband, everyPaper, book)
    const number = (await submitClaims(db, office, 2026))?.number ?? ''
    const lines = [
      paidLine(number, 1, people.suiati.nik, 0, 0),
      paidLine(number, 1, people.suiati.nik, 0, 0), // the branch's habit: a line twice, word for word
      paidLine(number, 2, people.suiati.nik, 0, 0),
      `${number},,,,,JUMLAH,,,,0,0,0,10000000,`,
    ]
    const outcome = await readOutcomes(db, office, number, `${HEADINGS}\n${lines.join('\n')}`)
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        paid: 1,
        paidRupiah: 10_000_000,
        differences: [{ caseId, computedRupiah: 42_000_000, paidRupiah: 10_000_000 }],
        faults: [{ line: 3 }],
      },
    })
    const row = await getCase(db, REGENCY, caseId)
    expect(row.outcome).toContain('selisih −Rp32.000.000')
  }))

test('an answer with another NIK or to a file never sent is put aside', () =>
  inRegency(async (db) => {
    await member(db as never, office, people.suiati, { from: '2025-01', to: '2026-07' })
    office.clock.moveTo('2026-08-05T02:00:00Z')
    const search = await findDeaths(db, office, [death(people.suiati.nik, '2026-07-14')], book)
    const caseId = search.found[0]?.caseId ?? ''
    await receivePapers(db, office, caseId, husband, everyPaper, book)
    const number = (await submitClaims(db, office, 2026))?.number ?? ''
    const wrong = `${HEADINGS}\n${paidLine(number, 1, people.udin.nik, 20_000_000, 12_000_000)}`
    const outcome = await readOutcomes(db, office, number, wrong)
    expect(outcome).toMatchObject({ ok: true, value: { paid: 0, unanswered: [1] } })
    expect(outcome.ok && outcome.value.faults).toHaveLength(1)
    expect((await getCase(db, REGENCY, caseId)).state).toBe('submitted')
    expect(await readOutcomes(db, office, 'KLAIM-6111-2026-999', wrong)).toMatchObject({
      ok: false,
      refusal: { code: 'unknown-file' },
    })
  }))
