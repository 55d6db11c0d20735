import type { UnclearFields } from '#journey/register/index.ts'
import type { IsoDate } from '#vocabulary/iso-date.ts'
import type { Sex } from '#vocabulary/nik.ts'

/** What the checks look at: one proposed person, however the facts came in. Unknown facts are `''`. */
export interface Person {
  /** How findings about other rows name this one: an id, or `baris 12`. */
  readonly id: string
  /** 16 digits as understood, or `''`. */
  readonly nik: string
  readonly kk: string
  readonly name: string
  readonly sex: Sex | ''
  readonly birthPlace: string
  readonly birthDate: IsoDate | ''
  /** Dotted code as given, not necessarily one that exists. */
  readonly villageCode: string
  /** The village as the list writes it beside the person. */
  readonly villageText: string
  readonly address: string
  readonly phone: string
  readonly motherName: string
  readonly occupation: string
  readonly monthlyIncome: number | undefined
  readonly remark: string
  /** A member whose cover goes on: the age limit binds at entry only (ELI-AGE-CONT). */
  readonly isContinuing: boolean
  readonly unclear: UnclearFields
  /** Columns the whole table lacks: nobody is asked row by row for what no row has. */
  readonly absent?: ReadonlySet<string>
}
