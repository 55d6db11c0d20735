import { formatCount, formatPercent, formatRupiah } from '#vocabulary/indonesian.ts'
import type { DossierData } from './dossier-data.ts'

export interface Answer {
  readonly question: string
  /** A full statement with its number. */
  readonly answer: string
}

/** Every chapter asks one question and answers it in its heading. */
export function answerChapters(data: DossierData) {
  return {
    summary: {
      question: `Apa yang dicapai pada tahun ${data.programmeYear}?`,
      answer: summaryAnswer(data),
    },
    coverage: { question: 'Siapa yang terlindungi?', answer: coverageAnswer(data) },
    money: { question: 'Uang dari mana, dan sampai di mana?', answer: moneyAnswer(data) },
    villages: { question: 'Di mana mereka tinggal?', answer: villageAnswer(data) },
    families: { question: 'Apakah keluarga menerima haknya?', answer: familyAnswer(data) },
    evidence: { question: 'Apa buktinya?', answer: evidenceAnswer(data) },
    limits: {
      question: 'Apa yang belum kami ketahui?',
      answer: `${formatCount(data.limits.length + data.openQuestions.length)} hal kami nyatakan apa adanya`,
    },
    traces: {
      question: 'Dari mana setiap angka?',
      answer: `${formatCount(data.traces.length)} jejak, masing-masing dapat dihitung ulang`,
    },
  } satisfies Record<string, Answer>
}

/** People covered and workers over the segments whose denominator is known. */
export function knownCoverage({ segments }: DossierData): { covered: number; workers: number } {
  const known = segments.filter(({ workers }) => workers !== null)
  return {
    covered: sum(known.map(({ covered }) => covered)),
    workers: sum(known.map(({ workers }) => workers ?? 0)),
  }
}

function summaryAnswer({ villages, programmeYear }: DossierData): string {
  const people = sum(villages.map(({ covered }) => covered))
  return `${formatCount(people)} pekerja rentan dari ${formatCount(villages.length)} desa terlindungi pada ${programmeYear}`
}

function coverageAnswer(data: DossierData): string {
  const { covered, workers } = knownCoverage(data)
  if (workers === 0) return 'Jumlah pekerja belum diketahui, jadi persen belum dapat dihitung'
  return `${formatCount(covered)} dari ${formatCount(workers)} pekerja terlindungi: ${formatPercent(covered / workers)}`
}

function moneyAnswer({ funds }: DossierData): string {
  const committed = sum(funds.map(({ committedRupiah }) => committedRupiah))
  const paid = sum(funds.map(({ paidRupiah }) => paidRupiah))
  if (committed === 0) return 'Belum ada uang yang terikat'
  return `${formatRupiah(committed)} terikat, ${formatPercent(paid / committed)} sudah dibayar`
}

function villageAnswer({ villages }: DossierData): string {
  const reached = villages.filter(({ covered }) => covered > 0).length
  const leftOut = sum(villages.map((village) => village.leftOut))
  return `${formatCount(reached)} dari ${formatCount(villages.length)} desa terjangkau; ${formatCount(leftOut)} orang belum tertampung`
}

function familyAnswer({ families }: DossierData): string {
  const found = sum(families.map((cases) => cases.found))
  if (found === 0) return 'Belum ada kematian atau kecelakaan yang ditemukan'
  const paid = sum(families.map((cases) => cases.paid))
  const rupiah = sum(families.map(({ paidRupiah }) => paidRupiah))
  return `${formatCount(paid)} dari ${formatCount(found)} keluarga menerima haknya: ${formatRupiah(rupiah)}`
}

function evidenceAnswer({ evidence }: DossierData): string {
  const present = evidence.filter(({ status }) => status === 'present').length
  return `${formatCount(present)} dari ${formatCount(evidence.length)} bukti sudah ada`
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
