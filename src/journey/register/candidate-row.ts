import type { Finding } from '#vocabulary/finding.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Sex } from '#vocabulary/nik.ts'
import type { UnclearFields } from './reader/understood.ts'

/** One line of a village list: what was written, what was understood, what was found. */
export interface CandidateRow {
  /** Row number as the spreadsheet program shows it; in text files the line of the file. */
  readonly line: number
  readonly sheet: string
  /** Every filled cell by the heading of its column. */
  readonly written: Readonly<Record<string, string>>
  /** 16 digits as understood, or `''`; never a guess. */
  readonly nik: string
  readonly kk: string
  readonly name: string
  readonly sex: Sex | ''
  readonly birthPlace: string
  readonly birthDate: IsoDate | ''
  readonly villageText: string
  readonly address: string
  readonly phone: string
  readonly motherName: string
  readonly occupation: string
  readonly monthlyIncome: number | undefined
  /** What the village noted beside the person: moved, deceased and the like. */
  readonly remark: string
  /** The village says that the person works in its cash-for-work scheme (PKTD). */
  readonly cashForWork: boolean
  /** Insurer's membership number (KPJ) as the village writes it: a claim that cover goes on. */
  readonly membershipNumber: string
  /** Fields whose text could not be understood, or only with doubt. */
  readonly unclear: UnclearFields
  /** Columns of the people table that the list does not have at all. */
  readonly absent: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

export interface ReadFile {
  readonly file: string
  /** The sheet read; several names joined when the list goes over several sheets. */
  readonly sheet: string
  /** One sentence why nothing could be read, or null. */
  readonly refused: string | null
  readonly rows: readonly CandidateRow[]
  readonly findings: readonly Finding[]
}
