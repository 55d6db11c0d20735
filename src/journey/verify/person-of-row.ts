import type { CandidateRow } from '../register/index.ts'
import type { Person } from './person.ts'

/** The person a typed row describes: new to the programme and alone on the list. */
export function personOfRow(row: CandidateRow, villageCode: string): Person {
  const { nik, kk, name, sex, birthPlace, birthDate, villageText, address, phone } = row
  const { motherName, occupation, monthlyIncome, remark, unclear } = row
  return {
    id: 'formulir',
    nik,
    kk,
    name,
    sex,
    birthPlace,
    birthDate,
    villageCode,
    villageText,
    address,
    phone,
    motherName,
    occupation,
    monthlyIncome,
    remark,
    isContinuing: false,
    unclear,
  }
}
