import { monthOfName } from './month-names.ts'
import { plainText } from './plain-text.ts'

export interface PlaceAndDate {
  readonly place: string
  readonly date: string
}

const NUMERIC = /^(.*?)[\s,./-]*((?<!\d)\d{1,4}\s*[-/. ]\s*\d{1,2}\s*[-/. ]\s*'?\d{2,4})\D*$/
const NAMED = /^(.*?)[\s,./-]*((?<!\d)\d{1,2}[\s\-/.]*([A-Za-z]+)[\s\-/.,']*(\d{4}|\d{2}))\D*$/
const SOLID = /^(.*?)[\s,./-]*((?<!\d)\d{8})$/

/** Splits `Sukadana, 5 Mei 2000`; a text without a date is all place, a date alone has no place. */
export function splitPlaceAndDate(text: string): PlaceAndDate {
  const plain = plainText(text)
  const named = NAMED.exec(plain)
  if (named && monthOfName(named[3] ?? '') !== undefined) return parted(named)
  const other = NUMERIC.exec(plain) ?? SOLID.exec(plain)
  return other ? parted(other) : { place: plain, date: '' }
}

function parted(match: RegExpExecArray): PlaceAndDate {
  return { place: plainText(match[1] ?? ''), date: match[2] ?? '' }
}
