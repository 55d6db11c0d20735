import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Tables } from '#doors/wiring.ts'
import { REGENCY, testOffice } from '#journey/claim/claim-office.examples.ts'
import { nationalRules, ruleBook } from '#journey/decide/index.ts'
import { bookYear } from '#journey/report/book-year.examples.ts'
import { measureYear } from '#journey/report/measure-year.ts'
import { type Db, runSql } from '#platform/database.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { undoneWork } from '../../../tests/undone-work.ts'
import { buildDossier } from './build-dossier.ts'
import { layOutDossier } from './dossier/dossier-sheet.ts'
import { collectEvidence, enterEvidence } from './evidence.ts'
import { findLatestDossier } from './read-store.ts'
import { storeDossier } from './store-dossier.ts'

const scope = { regencyCode: REGENCY, villageCode: '*', actor: 'test' }
const book = ruleBook(nationalRules)
const on = isoDate('2026-01-31')
const setting = {
  isSample: true,
  regencyName: 'Kayong Utara',
  provinceName: 'Kalimantan Barat',
  checkUrl: 'payung:dosir/2026',
}

const undone = undoneWork(scope, 'super')

const inBooks = (work: (db: Db<Tables>) => Promise<void>) =>
  undone<Tables>(async (db) => {
    await bookYear(db)
    await work(db)
  })

test('every figure of the dossier carries a trace that the register holds', () =>
  inBooks(async (db) => {
    const data = await buildDossier(db, book, await measureYear(db, book, 2026, on), setting)
    expect(() => layOutDossier(data)).not.toThrow()
    expect(data.villages).toHaveLength(43)
    // By hand: Suiati alone, one month of Rp16,800 from PAD, the year 2026.
    expect(data.villages.find((one) => one.covered > 0)).toMatchObject({
      name: 'Sutera',
      named: 2,
      covered: 1,
      confirmedMonths: 1,
    })
    expect(data.funds).toMatchObject([
      {
        name: 'PAD',
        people: 1,
        months: 1,
        paidRupiah: 16_800,
        status: 'assumed',
        trace: 'fund-pad',
      },
    ])
    const months = data.traces.find((one) => one.id === 'confirmed-months')
    expect(months).toMatchObject({
      rows: 1,
      query: 'payung report trace confirmed-months --on 2026-01-31',
    })
    expect(months?.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  }))

test('what the books do not hold is not claimed: a broken check moves from achieved to not yet', () =>
  inBooks(async (db) => {
    const twice = 'Tidak ada bulan yang dibayar dua kali; buku iuran cocok sampai rupiah.'
    const whole = await buildDossier(db, book, await measureYear(db, book, 2026, on), setting)
    expect(whole.achieved).toContain(twice)
    await runSql(
      db,
      sql`insert into contribution_event
select regency_code, month, worker_id, 99, village_code, kind, budget_year, fund_id, bill_id, jkk_rupiah, jkm_rupiah, at
from contribution_event where month = '2026-01' and kind = 'confirmed'`,
    )
    const broken = await buildDossier(db, book, await measureYear(db, book, 2026, on), setting)
    expect(broken.achieved).not.toContain(twice)
    expect(broken.notYet.some((one) => one.startsWith('Belum cocok'))).toBe(true)
  }))

test('evidence comes from the books with its standing, and entering it again replaces it', () =>
  inBooks(async (db) => {
    await runSql(
      db,
      sql`insert into instruction (regency_code, programme_year, village_code, target_people, deadline_on, issued_on, letter_number)
values (${REGENCY}, 2026, '61.11.01.2001', 100, '2026-02-28', '2026-01-12', '560/012')`,
    )
    const pieces = await collectEvidence(db, 2026)
    expect(pieces).toMatchObject([
      { indicator: 'Peraturan', reference: '560/012', status: 'present', datedOn: '2026-01-12' },
      { id: 'dana-pad', indicator: 'Anggaran', status: 'to-be-confirmed' },
    ])
    await enterEvidence(db, 2026, pieces)
    await enterEvidence(db, 2026, pieces)
    const data = await buildDossier(db, book, await measureYear(db, book, 2026, on), setting)
    expect(data.evidence.map((one) => one.status)).toEqual(['to-be-confirmed', 'present'])
  }))

test('a stored dossier keeps the fingerprint of its paper', () =>
  inBooks(async (db) => {
    const data = await buildDossier(db, book, await measureYear(db, book, 2026, on), setting)
    const paper = new TextEncoder().encode('abc')
    const stored = await storeDossier(db, testOffice('2026-12-31T02:00:00Z'), data, paper)
    // The published test vector of SHA-256 for "abc".
    expect(stored.pdfSha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    const kept = await findLatestDossier(db, REGENCY, 2026)
    expect(kept?.pdf_sha256).toBe(stored.pdfSha256)
    expect(kept?.figures).toHaveLength(data.figures.length + data.traces.length)
  }))
