import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildLetter } from '#journey/claim/build-letter.ts'
import { renderHeirLetter } from '#journey/claim/letter/render-heir-letter.ts'
import { type ClaimCase, listCases } from '#journey/claim/store.ts'
import { getWorker } from '#journey/match/store.ts'
import { formatCount } from '#vocabulary/indonesian.ts'
import { isoDate } from '#vocabulary/iso-date.ts'
import { findClaims } from './claim-months.ts'
import { REGENCY, type Setting } from './setting.ts'
import type { Chapter } from './story.ts'

const LAST_LOOK = '2026-12-28'

/** What became of the year's deaths: found how, paid, held, refused and why, still under way. */
export async function tellClaims(setting: Setting): Promise<Chapter> {
  await findClaims(setting, LAST_LOOK)
  const cases = await setting.story.read((db) => listCases(db, REGENCY))
  const paid = cases.filter((row) => row.state === 'paid')
  const paper = await writeLetter(setting, cases)
  return {
    step: 'claim',
    title: 'Kematian ditemukan, santunan dihitung, diajukan, dibayar',
    countIn: cases.length,
    countOut: paid.length,
    rupiah: paid.reduce((sum, row) => sum + (row.paid_rupiah ?? 0), 0),
    note: noteOf(cases),
    paper,
  }
}

function noteOf(cases: readonly ClaimCase[]): string {
  const count = (keep: (row: ClaimCase) => boolean) => formatCount(cases.filter(keep).length)
  const open = (row: ClaimCase) => ['found', 'documents', 'submitted'].includes(row.state)
  const differs = (row: ClaimCase) => row.state === 'paid' && row.paid_rupiah !== row.amount_rupiah
  return [
    `${count((row) => row.found_by === 'village-report')} dilaporkan desa`,
    `${count((row) => row.found_by === 'death-list')} ditemukan dari daftar kematian tanpa laporan`,
    `${count((row) => row.found_by === 'branch-reply')} dari penolakan cabang`,
    `${count((row) => row.state === 'refused')} ditolak dengan alasan`,
    `${count(open)} masih berjalan`,
    `${count(differs)} dibayar lain dari hitungan kami`,
  ].join(', ')
}

/** One letter, to the family that waits for its first news; else to the first family of the year. */
async function writeLetter(
  { story, papers, places }: Setting,
  cases: readonly ClaimCase[],
): Promise<string> {
  const owed = cases.filter((row) => row.entitlement.answer === 'entitled')
  const chosen = owed.find((row) => row.state === 'found') ?? owed[0]
  if (!chosen) return ''
  const worker = await story.read((db) => getWorker(db, REGENCY, chosen.worker_id))
  const village = places.village(worker.village_code)
  const regencyName = places.regency.replace('Kabupaten ', '')
  const letter = buildLetter(chosen, {
    isSample: true,
    regencyName,
    officeName: 'Dinas Tenaga Kerja dan Transmigrasi',
    seat: 'Sukadana',
    writtenOn: isoDate(chosen.found_on),
    reference: `KL-2026-${String(cases.indexOf(chosen) + 1).padStart(4, '0')}`,
    deceasedName: `${worker.sex === 'P' ? 'Ibu' : 'Bapak'} ${worker.name}`,
    villageName: `Desa ${village}, Kecamatan ${places.district(worker.village_code)}`,
    heirName:
      chosen.heir_enc && chosen.key_version !== null
        ? story.keys.open(chosen.heir_enc, chosen.key_version)
        : '',
    checkUrl: `payung:klaim/${chosen.id}`,
  })
  const path = join(papers, 'surat-keluarga.pdf')
  await writeFile(path, await renderHeirLetter(letter))
  return path
}
