import type { Account } from './tables.ts'

export interface Posting {
  readonly account: Account
  readonly debit_rupiah: number
  readonly credit_rupiah: number
}

export interface Amounts {
  readonly jkkRupiah: number
  readonly jkmRupiah: number
}

/** Double entry of one bill: the expense arises with the bill, the debt ends when the branch confirms the money. */
const POSTINGS: Readonly<Record<'billed' | 'paid' | 'confirmed', (sum: Amounts) => Posting[]>> = {
  billed: ({ jkkRupiah, jkmRupiah }) => [
    debit('expense-jkk', jkkRupiah),
    debit('expense-jkm', jkmRupiah),
    credit('payable', jkkRupiah + jkmRupiah),
  ],
  paid: ({ jkkRupiah, jkmRupiah }) => [
    debit('transit', jkkRupiah + jkmRupiah),
    credit('cash', jkkRupiah + jkmRupiah),
  ],
  confirmed: ({ jkkRupiah, jkmRupiah }) => [
    debit('payable', jkkRupiah + jkmRupiah),
    credit('transit', jkkRupiah + jkmRupiah),
  ],
}

export function postingsOf(step: keyof typeof POSTINGS, sum: Amounts): Posting[] {
  return POSTINGS[step](sum)
}

function debit(account: Account, rupiah: number): Posting {
  return { account, debit_rupiah: rupiah, credit_rupiah: 0 }
}

function credit(account: Account, rupiah: number): Posting {
  return { account, debit_rupiah: 0, credit_rupiah: rupiah }
}
