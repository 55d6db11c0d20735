import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { monthsBetween, plusMonths } from './calendar.ts'
import { BadFileError } from './csv.ts'

export interface Spell {
  readonly fund: string
  readonly from: string
  readonly through: string
}

export interface Member {
  readonly kpj: string
  readonly nik: string
  name: string
  birthDate: string
  occupation: string
  incomeRupiah: number
  /** First month of the present unbroken membership. */
  since: string
  /** First protected day of the present membership. */
  protectedFrom: string
  plan: Spell[]
  paid: string[]
  /** First month no longer owed, why, and from which month the billing clerk knows it. */
  ended?: { month: string; reason: string; knownFrom: string }
}

export interface BillLine {
  readonly kpj: string
  readonly nik: string
  readonly name: string
  readonly jkkRupiah: number
  readonly jkmRupiah: number
}

export interface BillCode {
  readonly code: string
  readonly month: string
  readonly fund: string
  readonly edition: number
  readonly issuedOn: string
  readonly lines: BillLine[]
  replaced: boolean
  receipt?: { number: string; day: string }
}

/** Everything the branch remembers between two files. */
export interface Books {
  readonly seed: number
  nextNumber: number
  members: Record<string, Member>
  codes: BillCode[]
  editions: Record<string, number>
  claims: Record<string, { number: string; paid: boolean }>
  /** By file number: the digest of what came in; the answers lie beside the books. */
  answered: Record<string, string>
  readonly payers: Record<string, string>
}

/** One person as the civil registry and the national membership hold it. */
export interface CivilRecord {
  readonly name: string
  readonly sex: string
  readonly birthDate: string
  readonly diedOn: string
  readonly elsewhere: string
  readonly elsewhereFrom: string
}

/** May be behind by three months and the current one; then the membership is over (Perdir 22/2022). */
export const LATEST_MONTHS_BEHIND = 4

export function paidThrough(member: Member): string {
  const paid = new Set(member.paid)
  let month = member.since
  while (paid.has(month)) month = plusMonths(month, 1)
  return plusMonths(month, -1)
}

export function hasLapsed(member: Member, month: string): boolean {
  return month > plusMonths(paidThrough(member), LATEST_MONTHS_BEHIND)
}

export function payerOf(member: Member, month: string): string | undefined {
  return member.plan.findLast((spell) => spell.from <= month && month <= spell.through)?.fund
}

/** `pad` for a span, or `dbh-sawit:2026-03..2026-09|pad:2026-10..2026-12`. */
export function readPlan(text: string, from: string, months: number): Spell[] {
  if (!text.includes(':')) {
    return [{ fund: text, from, through: plusMonths(from, Math.max(1, months) - 1) }]
  }
  return text.split('|').map((part) => {
    const found = /^([^:]+):(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/.exec(part.trim())
    const [, fund, first, last] = found ?? []
    if (!fund || !first || !last) throw new BadFileError(`KODE SUMBER tidak terbaca: ${text}`)
    return { fund, from: first, through: last }
  })
}

export function monthsOf(plan: readonly Spell[]): string[] {
  return plan.flatMap((spell) => monthsBetween(spell.from, spell.through))
}

const booksPath = (folder: string) => join(folder, 'books.json')

/** @throws BadFileError when the folder was never set up. */
export function openBooks(folder: string): Books {
  if (!existsSync(booksPath(folder))) {
    throw new BadFileError(`belum ada buku di ${folder}; jalankan setup dahulu`)
  }
  return JSON.parse(readFileSync(booksPath(folder), 'utf8')) as Books
}

export function closeBooks(folder: string, books: Books): void {
  mkdirSync(folder, { recursive: true })
  const draft = `${booksPath(folder)}.baru`
  writeFileSync(draft, JSON.stringify(books))
  renameSync(draft, booksPath(folder))
}
