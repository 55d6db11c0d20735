/** What is typed about one person, as text; the server reads it with the readers of spreadsheets. */
export interface FormValues {
  readonly nik: string
  readonly kk: string
  readonly name: string
  readonly sex: '' | 'L' | 'P'
  readonly birthPlace: string
  readonly birthDate: string
  readonly address: string
  readonly phone: string
  readonly motherName: string
  readonly occupation: string
  readonly monthlyIncome: string
  readonly remark: string
}

export const EMPTY_FORM: FormValues = {
  nik: '',
  kk: '',
  name: '',
  sex: '',
  birthPlace: '',
  birthDate: '',
  address: '',
  phone: '',
  motherName: '',
  occupation: '',
  monthlyIncome: '',
  remark: '',
}

/** The line at the office that a draft mends or stands in for. */
export interface Replaced {
  readonly candidateId: string
  readonly name: string
  readonly group: 'ready' | 'mend' | 'look' | 'settled'
  readonly isSubstitute: boolean
}

/** One person on this phone, until the office has answered. */
export interface Draft {
  /** Made here; the office takes one key once. */
  readonly clientKey: string
  readonly villageCode: string
  readonly values: FormValues
  /** Codes of warnings the village has matched with the card. */
  readonly matched: readonly string[]
  /** Still typed, waiting to be sent, or sent back by the office with a sentence. */
  readonly state: 'writing' | 'waiting' | 'refused'
  readonly sentence: string
  /** Sent at least once, whether or not an answer came. */
  readonly isTried: boolean
  /** Changed after it was sent without an answer: the office may hold the older text. */
  readonly isEditedSince: boolean
  /** Opened while it waited; unless something is changed it goes on waiting. */
  readonly isTakenBack: boolean
  readonly replaces: Replaced | null
  /** Milliseconds on the phone's clock. */
  readonly savedAt: number
}

/** `savedAt` of a draft in which nobody has typed yet: it is shown nowhere and leaves with its screen. */
export const UNTYPED = 0

export function newDraft(
  clientKey: string,
  villageCode: string,
  savedAt: number,
  start: Partial<Draft> = {},
): Draft {
  return {
    clientKey,
    villageCode,
    values: EMPTY_FORM,
    matched: [],
    state: 'writing',
    sentence: '',
    isTried: false,
    isEditedSince: false,
    isTakenBack: false,
    replaces: null,
    savedAt,
    ...start,
  }
}

export function isBlank(values: FormValues): boolean {
  return Object.values(values).every((value) => value === '')
}
