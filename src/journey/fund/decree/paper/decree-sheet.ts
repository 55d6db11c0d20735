import { qrSvg } from '#platform/typst/qr-svg.ts'
import { formatCount, formatDate } from '#vocabulary/indonesian.ts'
import { ANNEX, type AnnexPage, layOutAnnex } from './annex-pages.ts'
import type { DecreeData, DecreeFund, DecreeVillage, LegalBasis } from './decree-data.ts'
import { layOutRevision } from './decree-revision.ts'
import { decreeTitle, writeDicta } from './decree-sentences.ts'
import { fundTotals, sumTotals, type Totals, villageTotals } from './decree-totals.ts'

// As many villages as one sheet of the summary holds.
const RECAP_LINES = 43

/**
 * Everything `decree.typ` prints, already worded and counted; the template only places it.
 * @throws RangeError when the list would print a full NIK, an unknown fund or a broken fingerprint.
 */
export function layOutDecree(data: DecreeData) {
  refuseUnsafe(data)
  const totals = sumTotals(data.villages.map(villageTotals))
  const pages = layOutAnnex(data)
  return {
    isSample: data.isSample,
    date: data.decidedOn.split('-').map(Number),
    office: data.signerOffice.toUpperCase(),
    province: data.provinceName.toUpperCase(),
    number: data.number,
    title: decreeTitle(data),
    considerations: data.considerations,
    legalBasis: data.legalBasis.map(basisLine),
    dicta: writeDicta(data, totals),
    funds: data.funds.map((fund) => fundLine(fund, fundTotals(fund.id, data.villages))),
    fundSum: figures(totals),
    seat: data.seat,
    decidedOn: formatDate(data.decidedOn),
    signerName: data.signerName ?? '(nama pejabat)',
    villageCount: formatCount(data.villages.length),
    recap: chunk(data.villages.map(recapLine), RECAP_LINES),
    revision: layOutRevision(data),
    annex: ANNEX,
    pages: pages.map(pageLines),
    fingerprint: groupsOfFour(data.fingerprint.slice(0, 16)),
    fullFingerprint: data.fingerprint,
    frozenAt: data.frozenAt,
    checkUrl: data.checkUrl,
    qr: qrSvg(data.checkUrl),
  }
}

function refuseUnsafe({ villages, funds, fingerprint, revises }: DecreeData): void {
  if (!/^[0-9a-f]{64}$/.test(fingerprint)) throw new RangeError('the fingerprint is not a SHA-256')
  const known = new Set(funds.map(({ id }) => id))
  const listed = villages.flatMap(({ people }) => people)
  const gone = (revises?.differences ?? []).map((one) => ({
    ...one,
    spells: [...one.before, ...one.after],
  }))
  for (const person of [...listed, ...gone]) {
    if (/\d{9}/.test(person.nikMasked.replaceAll(/\s/g, ''))) {
      throw new RangeError('a NIK in the annex is not masked')
    }
    const unknown = person.spells.find(({ fundId }) => !known.has(fundId))
    if (unknown) throw new RangeError(`the annex names an unknown fund: ${unknown.fundId}`)
  }
}

function basisLine({ text, status }: LegalBasis) {
  return { text, isConfirmed: status === 'verified' }
}

function fundLine(fund: DecreeFund, totals: Totals) {
  return {
    name: fund.name,
    accounts: accountsOf(fund),
    isConfirmed: fund.status === 'verified',
    ...figures(totals),
  }
}

function accountsOf({ accountJkk, accountJkm }: DecreeFund): string {
  if (accountJkk === '' && accountJkm === '') return 'kode rekening belum ditetapkan'
  return `JKK ${accountJkk || 'belum ditetapkan'} · JKM ${accountJkm || 'belum ditetapkan'}`
}

function recapLine(village: DecreeVillage, index: number) {
  return {
    no: formatCount(index + 1),
    name: village.name,
    code: village.code,
    district: village.districtName,
    ...figures(villageTotals(village)),
  }
}

function chunk<T>(lines: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.ceil(lines.length / size))
  return Array.from({ length: count }, (_, at) => lines.slice(at * size, (at + 1) * size))
}

function pageLines(page: AnnexPage) {
  return {
    village: page.village.name,
    district: page.village.districtName,
    code: page.village.code,
    rows: page.rows.map(({ totals: _, ...row }) => row),
    onPage: figures(page.onPage),
    upToPage: figures(page.upToPage),
    ofVillage: page.ofVillage && figures(page.ofVillage),
    hasSignature: page.hasSignature,
  }
}

function figures({ people, months, jkkRupiah, jkmRupiah }: Totals) {
  return {
    people: formatCount(people),
    months: formatCount(months),
    jkk: formatCount(jkkRupiah),
    jkm: formatCount(jkmRupiah),
    total: formatCount(jkkRupiah + jkmRupiah),
  }
}

function groupsOfFour(text: string): string {
  return text.match(/.{4}/g)?.join(' ') ?? text
}
