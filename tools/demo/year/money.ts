import type { NewFund } from '#journey/fund/budget/enter-funds.ts'
import type { NewShare } from '#journey/fund/payer/enter-shares.ts'
import { CASH_FOR_WORK_VILLAGE } from '#tools/demo/lists/village-style.ts'

/** What is known, derived or assumed of the money of 2026; every amount says which, on screen and on paper. */

/** 2026 allocation of DBH Sawit to the regency, estimated from its 2025 share of the national pool (figures.md, certainty L). */
const DBH_2026_RUPIAH = 3_310_000_000
/** 2025: 2,700 workers × Rp201,600 out of an allocation of Rp4,435,427,000 (press). */
const DBH_2025_RUPIAH = 4_435_427_000
const DBH_2025_PROTECTION_RUPIAH = 2_700 * 201_600
/** The same share of the smaller fund, in whole thousands. */
const DBH_2026_PROTECTION_RUPIAH =
  Math.floor((DBH_2026_RUPIAH * DBH_2025_PROTECTION_RUPIAH) / DBH_2025_RUPIAH / 1000) * 1000

const YEAR_PREMIUM_RUPIAH = 201_600
const UNCONFIRMED_ACCOUNTS = { accountJkk: 'perlu dikonfirmasi', accountJkm: 'perlu dikonfirmasi' }

/** Which papers DBH-RKP asks for is known; their days are assumed, a month before each stage. */
const DBH_PAPERS = [
  ['rkp', 'Rencana kegiatan dan penganggaran (RKP)', '2026-04-15'],
  ['laporan-realisasi', 'Laporan realisasi tahun lalu', '2026-04-15'],
  ['laporan-konsolidasi', 'Laporan konsolidasi tahap I', '2026-09-15'],
].map(([code = '', name = '', dueOn = '']) => ({
  code,
  name,
  dueOn,
  doneOn: null,
  status: 'assumed',
  source: 'PMK 91/2023; tanggal andaian contoh',
}))

/** Order of magnitude only: five percent of a budget of Rp740 billion, in equal months; nobody reported the months. */
const PAD_MONTHS = Array.from({ length: 12 }, (_, at) => ({
  month: `2026-${String(at + 1).padStart(2, '0')}`,
  targetRupiah: Math.round(37_000_000_000 / 12),
  realisedRupiah: null,
}))

/** Ten villages put twenty people each into their own budget; which ones is an assumption. */
const ADD_VILLAGES = [
  '61.11.01.2001',
  '61.11.01.2003',
  '61.11.02.2001',
  '61.11.02.2004',
  '61.11.02.2007',
  '61.11.03.2001',
  '61.11.03.2004',
  '61.11.04.2002',
  '61.11.05.2001',
  '61.11.05.2003',
]

export function fundsOf2026(villageName: (code: string) => string): NewFund[] {
  const half = Math.floor(DBH_2026_PROTECTION_RUPIAH / 2)
  return [
    {
      id: 'dbh-sawit',
      name: 'DBH Sawit',
      kind: 'dbh-sawit',
      payer: 'dbh',
      ceilingRupiah: DBH_2026_PROTECTION_RUPIAH,
      from: '2026-01',
      to: '2026-12',
      accepts: [[]],
      rules: ['ELI-SAWIT', 'ELI-SAWIT-RENEW'],
      pool: { rupiah: DBH_2026_RUPIAH, otherRupiah: 0, ruleId: 'DBH-OTHER' },
      documents: DBH_PAPERS,
      isLastResort: false,
      arrivals: [
        { month: '2026-05', rupiah: half },
        { month: '2026-10', rupiah: DBH_2026_PROTECTION_RUPIAH - half },
      ],
      ...UNCONFIRMED_ACCOUNTS,
      legalBasis: 'PP 38/2023; PMK 91/2023 (pengganti sedang disiapkan)',
      status: 'derived',
      source:
        'Perkiraan DBH Sawit 2026 Rp3,31 miliar dikali bagian perlindungan 2025 (2.700 orang × Rp201.600 dari Rp4.435.427.000)',
    },
    {
      id: 'pad',
      name: 'PAD',
      kind: 'pad',
      payer: 'apbd',
      ceilingRupiah: 177 * YEAR_PREMIUM_RUPIAH,
      from: '2026-01',
      to: '2026-12',
      accepts: [[]],
      isLastResort: true,
      arrivals: null,
      revenue: PAD_MONTHS,
      ...UNCONFIRMED_ACCOUNTS,
      legalBasis: 'APBD 2026',
      status: 'derived',
      source: 'Pemberitaan: 177 orang dari anggaran sendiri untuk 2026, dikali Rp201.600',
    },
    ...ADD_VILLAGES.map((code) => ({
      id: `add-${code.replaceAll('.', '')}`,
      name: `ADD ${villageName(code)}`,
      kind: 'add',
      payer: 'village',
      ceilingRupiah: 20 * YEAR_PREMIUM_RUPIAH,
      from: '2026-01',
      to: '2026-12',
      accepts: [[`village:${code}`]],
      rules: ['FUND-ADD'],
      isLastResort: false,
      arrivals: [
        { month: '2026-04', rupiah: 10 * YEAR_PREMIUM_RUPIAH },
        { month: '2026-08', rupiah: 10 * YEAR_PREMIUM_RUPIAH },
      ],
      ...UNCONFIRMED_ACCOUNTS,
      legalBasis: 'APBDes 2026',
      status: 'assumed',
      source: 'Andaian contoh: 20 orang setahun per desa, dua tahap',
    })),
    {
      id: `dana-desa-${CASH_FOR_WORK_VILLAGE.replaceAll('.', '')}`,
      name: `Dana Desa ${villageName(CASH_FOR_WORK_VILLAGE)}`,
      kind: 'dana-desa',
      payer: 'village',
      ceilingRupiah: 20 * YEAR_PREMIUM_RUPIAH,
      from: '2026-01',
      to: '2026-12',
      accepts: [[`village:${CASH_FOR_WORK_VILLAGE}`]],
      rules: ['FUND-DD'],
      isLastResort: false,
      arrivals: [
        { month: '2026-04', rupiah: 12 * YEAR_PREMIUM_RUPIAH },
        { month: '2026-08', rupiah: 8 * YEAR_PREMIUM_RUPIAH },
      ],
      ...UNCONFIRMED_ACCOUNTS,
      legalBasis: 'Permendes 16/2025; APBDes 2026',
      status: 'assumed',
      source: 'Andaian contoh: 20 pekerja PKTD setahun, dua tahap',
    },
    {
      id: 'csr',
      name: 'CSR perusahaan',
      kind: 'csr',
      payer: 'csr',
      ceilingRupiah: 300 * YEAR_PREMIUM_RUPIAH,
      from: '2026-01',
      to: '2026-12',
      accepts: [['district:61.11.02'], ['district:61.11.04']],
      isLastResort: false,
      arrivals: null,
      accountJkk: 'bukan APBD',
      accountJkm: 'bukan APBD',
      legalBasis: 'Perjanjian Sertakan',
      status: 'assumed',
      source: 'Andaian contoh: 300 orang di Simpang Hilir dan Pulau Maya',
    },
    {
      id: 'provinsi',
      name: 'Bagian provinsi',
      kind: 'province',
      payer: 'province',
      ceilingRupiah: 250 * YEAR_PREMIUM_RUPIAH,
      from: '2026-01',
      to: '2026-12',
      accepts: [['bpu']],
      isLastResort: false,
      arrivals: [{ month: '2026-04', rupiah: 250 * YEAR_PREMIUM_RUPIAH }],
      ...UNCONFIRMED_ACCOUNTS,
      legalBasis: 'Kesepakatan provinsi dan kabupaten (contoh)',
      status: 'assumed',
      source: 'Andaian contoh: 250 orang setahun',
    },
  ]
}

/** Who agreed to carry whom of the one list; no agreement of this regency was published, so both are examples. */
export function sharesOf2026(): NewShare[] {
  const example = {
    people: null,
    villages: [],
    trades: [],
    contact: '',
    document: '',
    status: 'assumed',
  }
  return [
    {
      ...example,
      id: 'kabupaten-provinsi-2',
      name: 'Bagian kabupaten (DBH Sawit)',
      basis: 'share',
      fundId: 'dbh-sawit',
      shareBasisPoints: 8_500,
      source: 'Andaian contoh; Bengkulu 2024 memakai 70/30',
    },
    {
      ...example,
      id: 'kabupaten-provinsi-1',
      name: 'Kesepakatan provinsi dan kabupaten',
      basis: 'share',
      fundId: 'provinsi',
      shareBasisPoints: 1_500,
      source: 'Andaian contoh; Bengkulu 2024 memakai 70/30',
    },
  ]
}

/** Funds of past years, only so that last year's payments have a payer; nothing can be granted from them. */
export function fundsOfHistory(year: number): NewFund[] {
  const past = {
    from: `${year}-01`,
    to: `${year}-12`,
    accepts: [],
    isLastResort: false,
    arrivals: null,
  }
  return [
    {
      id: 'dbh-sawit',
      name: 'DBH Sawit',
      kind: 'dbh-sawit',
      payer: 'dbh',
      ceilingRupiah: year === 2025 ? DBH_2025_RUPIAH : 0,
      ...past,
      ...UNCONFIRMED_ACCOUNTS,
      legalBasis: 'PP 38/2023; PMK 91/2023',
      status: year === 2025 ? 'press' : 'assumed',
      source: year === 2025 ? 'Alokasi 2025, berkatnewstv.com 8 Januari 2025' : 'Andaian contoh',
    },
    {
      id: 'pad',
      name: 'PAD',
      kind: 'pad',
      payer: 'apbd',
      ceilingRupiah: 0,
      ...past,
      ...UNCONFIRMED_ACCOUNTS,
      legalBasis: `APBD ${year}`,
      status: 'assumed',
      source: 'Andaian contoh',
    },
  ]
}
