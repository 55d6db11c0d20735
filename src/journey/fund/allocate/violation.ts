/** What an allocation does that its instance forbids, with the facts. */
export type Violation =
  | { readonly code: 'worker-missing' | 'worker-twice' | 'worker-unknown'; readonly worker: string }
  | { readonly code: 'not-in-order'; readonly list: 'covered' | 'left'; readonly worker: string }
  | { readonly code: 'fund-unknown'; readonly worker: string; readonly fund: string }
  | {
      readonly code: 'months-wrong'
      readonly worker: string
      readonly expected: string
      readonly found: string
    }
  | { readonly code: 'spells-not-joined'; readonly worker: string; readonly month: string }
  | {
      readonly code: 'outside-window' | 'earmark'
      readonly worker: string
      readonly fund: string
      readonly month: string
    }
  | {
      readonly code: 'over-ceiling'
      readonly fund: string
      readonly paidRupiah: number
      readonly ceilingRupiah: number
    }
  | {
      readonly code: 'before-arrival'
      readonly fund: string
      readonly month: string
      readonly paidRupiah: number
      readonly arrivedRupiah: number
    }
  | {
      readonly code: 'figure-wrong'
      readonly figure: string
      readonly stated: number
      readonly counted: number
    }
  | {
      readonly code: 'reason-wrong'
      readonly worker: string
      readonly stated: string
      readonly found: string
    }
  | { readonly code: 'tie-broken'; readonly covered: string; readonly left: string }

/** One sentence for the officer and the log. */
export function explainViolation(violation: Violation): string {
  const { code, ...facts } = violation
  const list = Object.entries(facts).map(([name, value]) => `${name} ${value}`)
  return `${SENTENCES[code]} (${list.join(', ')}).`
}

const SENTENCES: Readonly<Record<Violation['code'], string>> = {
  'worker-missing': 'Pekerja tidak ada dalam hasil',
  'worker-twice': 'Pekerja muncul dua kali dalam hasil',
  'worker-unknown': 'Hasil menyebut pekerja yang tidak diajukan',
  'not-in-order': 'Daftar hasil tidak urut menurut id',
  'fund-unknown': 'Hasil menyebut dana yang tidak ada',
  'months-wrong': 'Bulan terlindungi tidak utuh dari mulai sampai akhir periode',
  'spells-not-joined': 'Rentang bulan yang bersambung pada dana sama harus satu',
  'outside-window': 'Dana membayar bulan di luar masa berlakunya',
  earmark: 'Dana membayar pekerja yang bukan peruntukannya',
  'over-ceiling': 'Dana membayar melebihi pagu',
  'before-arrival': 'Dana membayar lebih dari uang yang sudah masuk',
  'figure-wrong': 'Angka tujuan tidak sesuai hitungan ulang',
  'reason-wrong': 'Alasan tertinggal tidak sesuai hitungan ulang',
  'tie-broken': 'Di antara pekerja serupa, id lebih kecil harus didahulukan',
}
