/** How far the money of an unpaid month has come. */
export type MoneyStep =
  | 'no-fund'
  | 'money-not-arrived'
  | 'not-billed'
  | 'disputed'
  | 'agreed'
  | 'paid'
  | 'confirmed'

export type Actor = 'planning' | 'treasury' | 'manpower' | 'branch' | 'nobody'

export interface Duty {
  readonly actor: Actor
  /** Indonesian name of the office. */
  readonly office: string
  /** What to do, one Indonesian sentence. */
  readonly task: string
}

const duties: Readonly<Record<MoneyStep, Duty>> = {
  'no-fund': {
    actor: 'planning',
    office: 'Bappeda',
    task: 'Carikan dana yang boleh membayar bulan ini.',
  },
  'money-not-arrived': {
    actor: 'treasury',
    office: 'BKAD',
    task: 'Percepat penyaluran atau sediakan dana talangan.',
  },
  'not-billed': { actor: 'branch', office: 'Kantor cabang', task: 'Terbitkan tagihan bulan ini.' },
  disputed: {
    actor: 'manpower',
    office: 'Disnakertrans',
    task: 'Selesaikan selisih tagihan dengan kantor cabang.',
  },
  agreed: { actor: 'treasury', office: 'BKAD', task: 'Bayar tagihan yang sudah disetujui.' },
  paid: {
    actor: 'branch',
    office: 'Kantor cabang',
    task: 'Konfirmasi pembayaran yang sudah masuk.',
  },
  confirmed: { actor: 'nobody', office: '', task: 'Tidak ada yang perlu dilakukan.' },
}

/** Whose turn it is, so that a coming lapse never waits for nobody. */
export function whoMustAct(step: MoneyStep): Duty {
  return duties[step]
}
