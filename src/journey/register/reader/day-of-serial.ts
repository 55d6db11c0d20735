import { addDays, type IsoDate, isoDate } from '#vocabulary/iso-date.ts'

const LAST_SERIAL = 73_050 // the end of 2099

/**
 * The day of a spreadsheet's day number. Day 60 of the 1900 system is 29 February 1900, which never was;
 * Excel keeps the mistake of Lotus 1-2-3.
 */
export function dayOfSerial(serial: number, epoch: 1900 | 1904): IsoDate | undefined {
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL) return undefined
  if (epoch === 1904) return addDays(isoDate('1904-01-01'), serial)
  if (serial === 60) return undefined
  return addDays(isoDate('1899-12-31'), serial > 60 ? serial - 1 : serial)
}
