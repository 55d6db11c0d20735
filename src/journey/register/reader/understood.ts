/** Why a text was not understood, or understood only with doubt. */
export type UnclearReason =
  | 'rounded' // a number the spreadsheet cut to 15 digits
  | 'letters' // letters that look like digits
  | 'length' // not the digits a number of this kind has
  | 'several' // more than one value
  | 'unreadable'
  | 'impossible' // a day that does not exist
  | 'ambiguous' // day and month may be meant either way
  | 'order' // month written before the day
  | 'century' // a two-digit year that fits no working age
  | 'year-only'
  | 'coding' // an unknown code for the sex
  | 'scale' // a thousand mark read as a decimal mark
  | 'range' // an amount from–to
  | 'error' // the cell shows an error of the spreadsheet program
  | 'struck' // a part of the cell is struck through

export interface Unclear {
  readonly reason: UnclearReason
  readonly written: string
  /** What was probably meant; for a person to confirm, never used by itself. */
  readonly proposal?: string
}

export type UnclearField = 'nik' | 'kk' | 'name' | 'sex' | 'birth_date' | 'phone' | 'monthly_income'
export type UnclearFields = Readonly<Partial<Record<UnclearField, Unclear>>>

export interface Understood<T> {
  readonly value: T
  readonly unclear?: Unclear
}

/** The part of a spreadsheet cell that understanding needs; a plain text is one too. */
export interface Written {
  readonly text: string
  readonly number?: number
  readonly kind?: 'text' | 'number' | 'date' | 'boolean' | 'error'
}
