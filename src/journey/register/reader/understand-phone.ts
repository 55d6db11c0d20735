import { isNothing, plainText } from './plain-text.ts'
import type { Understood, Written } from './understood.ts'

/** A telephone number from 0: `0812…`. A number cell has lost its first 0; +62 becomes 0. */
export function understandPhone(cell: Written): Understood<string> {
  const written = plainText(cell.text)
  if (isNothing(written)) return { value: '' }
  const digits = written
    .normalize('NFKC')
    .replace(/[\s().\-+'_/]/g, '')
    .replace(/\.0+$/, '')
  const local = digits.replace(/^(62|0062)0?(?=8)/, '0').replace(/^8/, '08')
  if (/^0\d{8,12}$/.test(local)) return { value: local }
  return { value: '', unclear: { reason: 'unreadable', written } }
}
