import { isMonth, type Month } from '#vocabulary/month.ts'

/** Input that breaks the format; the message is one Indonesian sentence saying what and where. */
export class InstanceFault extends Error {
  override name = 'InstanceFault'
}

/** A value read from outside, with the words that say where it stood. */
export interface Field {
  readonly value: unknown
  readonly where: string
}

export function readText({ value, where }: Field): string {
  if (typeof value === 'string' && value !== '') return value
  throw new InstanceFault(`${where} harus berupa teks yang tidak kosong, bukan ${show(value)}.`)
}

export function readMonth({ value, where }: Field): Month {
  if (typeof value === 'string' && isMonth(value)) return value
  throw new InstanceFault(`${where} harus berupa bulan YYYY-MM, bukan ${show(value)}.`)
}

export function readFlag({ value, where }: Field): boolean {
  if (typeof value === 'boolean') return value
  throw new InstanceFault(`${where} harus true atau false, bukan ${show(value)}.`)
}

/** @param least the smallest number allowed */
export function readWhole({ value, where }: Field, least: number): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value
  throw new InstanceFault(
    `${where} harus berupa bilangan bulat mulai dari ${least}, bukan ${show(value)}.`,
  )
}

/** A score: at most six decimals (a binary rounding tail is forgiven). */
export function readScore({ value, where }: Field): number {
  if (typeof value === 'number' && Number.isSafeInteger(Math.round(value * 1e6))) {
    const millionths = Math.round(value * 1e6)
    if (Math.abs(value * 1e6 - millionths) <= 1e-9 * Math.max(1, Math.abs(millionths))) {
      return millionths / 1e6
    }
  }
  throw new InstanceFault(
    `${where} harus berupa angka dengan paling banyak enam desimal, bukan ${show(value)}.`,
  )
}

export function readList({ value, where }: Field): Field[] {
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => ({ value: item, where: `${where}[${at}]` }))
  }
  throw new InstanceFault(`${where} harus berupa daftar [...], bukan ${show(value)}.`)
}

/** The named values of an object; a missing or null value is left out. */
export function readObject({ value, where }: Field): (name: string) => Field | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InstanceFault(`${where} harus berupa objek {...}, bukan ${show(value)}.`)
  }
  const entries = new Map<string, unknown>(Object.entries(value))
  return (name) => {
    const found = entries.get(name)
    return found === undefined || found === null
      ? undefined
      : { value: found, where: `${where}.${name}` }
  }
}

export function required(field: Field | undefined, where: string): Field {
  if (field) return field
  throw new InstanceFault(`${where} belum ada.`)
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'kosong'
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
