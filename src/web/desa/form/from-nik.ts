import { understandSixteenDigits } from '#journey/register/index.ts'
import { ageOn, type IsoDate } from '#vocabulary/iso-date.ts'
import { birthDatesOf, isSixteenDigits, readNik, type Sex } from '#vocabulary/nik.ts'
import type { FormValues } from '../phone/draft.ts'

const YOUNGEST = 15
const OLDEST = 99

/** What a NIK says of its owner: sex, and the one birth date that makes a worker of 15 to 99 years. */
export interface FromNik {
  readonly sex: Sex | ''
  readonly birthDate: IsoDate | ''
}

export function readFromNik(written: string, on: IsoDate): FromNik {
  const { value } = understandSixteenDigits({ text: written, kind: 'text' })
  if (!isSixteenDigits(value)) return { sex: '', birthDate: '' }
  const fitting = birthDatesOf(value).filter((date) => {
    const age = ageOn(date, on)
    return age >= YOUNGEST && age <= OLDEST
  })
  if (birthDatesOf(value).length === 0) return { sex: '', birthDate: '' }
  return { sex: readNik(value).sex, birthDate: fitting[0] ?? '' }
}

/** Takes a newly typed NIK and fills what it says, but never over what a person typed. */
export function typeNik(values: FormValues, nik: string, on: IsoDate): FormValues {
  const before = readFromNik(values.nik, on)
  const after = readFromNik(nik, on)
  return {
    ...values,
    nik,
    sex: values.sex === '' || values.sex === before.sex ? after.sex || values.sex : values.sex,
    birthDate:
      values.birthDate === '' || values.birthDate === before.birthDate
        ? after.birthDate || values.birthDate
        : values.birthDate,
  }
}
