import { formatCount, formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'
import type { CheckedBook } from '../report/book-check.ts'
import { amountIn, type Figures } from '../report/measure-year.ts'
import type { CoverageStatement } from '../report/read-coverage-statement.ts'
import type { KeyFigure, OpenQuestion } from './dossier/dossier-data.ts'

/** The five numbers of the first page, each with what it is a part of. */
export function keyFigures(figures: Figures, coverage: CoverageStatement): KeyFigure[] {
  const value = (id: string) => amountIn(figures, id)
  const [whole] = coverage.over
  const counted = { status: 'counted' } as const
  return [
    {
      ...counted,
      value: formatCount(value('protected')),
      label: 'Pekerja terlindungi',
      meaning: `Pada akhir tahun; ${formatCount(value('covered'))} orang ada dalam keputusan.`,
      trace: 'protected',
    },
    ...(whole && whole.share !== null
      ? [
          {
            value: formatPercent(whole.share),
            label: 'Dari semua pekerja',
            meaning: `Program ini saja, dari ${formatCount(whole.denominator.people)} pekerja (${whole.denominator.isEstimate ? 'perkiraan' : 'angka terbit'}).`,
            status: 'derived' as const,
            trace: 'protected',
          },
        ]
      : []),
    {
      ...counted,
      value: formatCount(value('confirmed-months')),
      label: 'Bulan kepesertaan',
      meaning: 'Dikonfirmasi cabang, masing-masing dibayar satu kali.',
      trace: 'confirmed-months',
    },
    {
      ...counted,
      value: formatRupiah(value('paid')),
      label: 'Iuran dibayar',
      meaning: `${formatRupiah(value('credits'))} lagi dibukukan sebagai keringanan.`,
      trace: 'paid',
    },
    {
      ...counted,
      value: formatRupiah(value('families-rupiah')),
      label: 'Diterima keluarga',
      meaning: `${formatCount(value('families-paid'))} dari ${formatCount(value('deaths-found'))} keluarga yang ditemukan.`,
      trace: 'families-rupiah',
    },
  ]
}

/** What was reached, in sentences that hold only when the books say so. */
export function achievedOf(figures: Figures, checked: readonly CheckedBook[]): string[] {
  const value = (id: string) => amountIn(figures, id)
  const isFine = (id: string) => checked.some((one) => one.id === id && one.isFine)
  return [
    isFine('lines-add-up') &&
      `${formatCount(value('named'))} baris usulan desa semuanya punya keadaan; tidak ada nama yang hilang.`,
    isFine('no-month-twice') &&
      isFine('two-books-agree') &&
      'Tidak ada bulan yang dibayar dua kali; buku iuran cocok sampai rupiah.',
    isFine('within-earmark') &&
      isFine('within-ceiling') &&
      'Tidak ada sumber dana yang melampaui pagu atau membayar di luar ikatannya.',
    value('families-paid') > 0 &&
      `${formatCount(value('families-paid'))} keluarga menerima ${formatRupiah(value('families-rupiah'))}.`,
    value('substitutes') > 0 &&
      `${formatCount(value('substitutes'))} tempat kosong diisi orang peringkat berikutnya.`,
  ].filter((one) => one !== false)
}

/** What was not reached: left out, refused, lapsed, still waiting; and every law of the books that does not hold. */
export function notYetOf(figures: Figures, checked: readonly CheckedBook[]): string[] {
  const said = [
    ['left-out', 'orang boleh dilindungi tetapi dana tidak cukup.'],
    ['branch-refused', 'orang ditolak kantor cabang.'],
    ['lapsed', 'peserta lama kehilangan perlindungan tahun ini.'],
    ['waiting', 'baris masih menunggu petugas.'],
    ['families-refused', 'keluarga ditolak atau tidak berhak; alasannya tercatat.'],
    ['families-open', 'keluarga masih menunggu.'],
  ] as const
  const broken = checked.filter((one) => !one.isFine)
  return [
    ...said
      .filter(([id]) => amountIn(figures, id) > 0)
      .map(([id, words]) => `${formatCount(amountIn(figures, id))} ${words}`),
    ...broken.map((one) => `Belum cocok: ${one.title}.`),
  ]
}

/** What the figures cannot show. */
export function limitsOf(coverage: CoverageStatement, isSample: boolean): string[] {
  const { insurer } = coverage
  return [
    ...(isSample ? ['Orang, keluarga, dan sebagian dana dalam contoh ini karangan.'] : []),
    'Hanya pekerja yang dibayar program ini dihitung; peserta lewat pemberi kerja tidak ada dalam buku kami.',
    ...(insurer
      ? [
          `Angka terbit ${String(insurer.percent).replace('.', ',')} % (${insurer.period}) memakai penyebut yang tidak disebut; kami tidak menggabungkannya.`,
        ]
      : []),
    'Penyebut kabupaten diturunkan dari angka provinsi; jumlah pekerja per desa belum terbit.',
    'Bentuk berkas yang ditukar dengan kantor cabang perlu dikonfirmasi cabang.',
  ]
}

/** Questions of law that nobody has answered in public; the figures above would move with the answer. */
export const openQuestions: readonly OpenQuestion[] = [
  {
    question: 'Peraturan apa yang mengganti PMK 91/2023?',
    effect: 'bagian DBH Sawit untuk perlindungan.',
  },
  {
    question: 'Bolehkah Dana Desa membayar pekerja rentan di luar PKTD?',
    effect: 'jumlah orang yang dapat dibayar desa.',
  },
  {
    question: 'Apakah keringanan PP 50/2025 berlaku untuk uang desa, provinsi, dan CSR?',
    effect: 'harga satu bulan bagi sumber dana itu.',
  },
  {
    question: 'Apakah masa tunggu JKM terulang setelah putus, dan harus berturut-turut?',
    effect: 'santunan keluarga peserta yang baru kembali.',
  },
  {
    question: 'Berapa bobot tiap indikator penghargaan?',
    effect: 'urutan bukti dalam dosir ini.',
  },
]
