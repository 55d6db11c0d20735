import { isNothing, plainText } from './plain-text.ts'
import type { Understood, Written } from './understood.ts'

const EXACT_BELOW = 2 ** 53
const SEPARATORS = /[\s.,'"\-_/:*]/g
const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  '|': '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
}

/**
 * The 16 digits of a NIK or family card.
 * A spreadsheet keeps 15 digits of what is typed as a number and fills up with 0, and doubles from 2^53 on
 * skip every other whole number. So a stored number counts only below 2^53 and with a last digit other than 0:
 * such a number was written by a program and is exact. Everything else is a rounding and gives no value.
 */
export function understandSixteenDigits(cell: Written): Understood<string> {
  const written = plainText(cell.text)
  if (isNothing(written)) return { value: '' }
  if (cell.kind === 'error') return { value: '', unclear: { reason: 'error', written } }
  if (cell.number !== undefined) return fromNumber(cell.number, written)
  return fromText(written.normalize('NFKC'))
}

function fromNumber(number: number, written: string): Understood<string> {
  const digits = String(number)
  if (!/^\d{16}$/.test(digits)) {
    return { value: '', unclear: { reason: number >= 1e15 ? 'rounded' : 'length', written } }
  }
  const isExact = number < EXACT_BELOW && !digits.endsWith('0')
  return isExact ? { value: digits } : { value: '', unclear: { reason: 'rounded', written } }
}

function fromText(text: string): Understood<string> {
  const written = text
  if (isNumberInDisguise(text)) return fromDisguise(text)
  const bare = text.replace(/^(no\.?\s*)?(nik|kk|ktp|nkk)\s*[.:=]?\s*/i, '').replace(SEPARATORS, '')
  if (/^\d{16}$/.test(bare)) return { value: bare }
  if (/^\d{32}$/.test(bare) || /\d{16}\D+\d{16}/.test(text)) {
    return { value: '', unclear: { reason: 'several', written } }
  }
  if (/^\d+$/.test(bare)) return { value: '', unclear: { reason: 'length', written } }
  return withLetters(bare, written)
}

/** `6.11101E+15`, `6111014505000004.0` and `6.111.014.505.000.004`: numbers that became text on the way. */
function isNumberInDisguise(text: string): boolean {
  return (
    /^\d([.,]\d+)?\s*e\s*\+?\d+$/i.test(text) || /^\d{15,17}[.,]0+$/.test(text) || isGrouped(text)
  )
}

function isGrouped(text: string): boolean {
  return /^\d{1,3}([.,])\d{3}(\1\d{3}){4}([.,]0+)?$/.test(text)
}

function fromDisguise(text: string): Understood<string> {
  const digits = disguisedDigits(text)
  const isExact = /^\d{16}$/.test(digits) && Number(digits) < EXACT_BELOW && !digits.endsWith('0')
  return isExact ? { value: digits } : { value: '', unclear: { reason: 'rounded', written: text } }
}

function disguisedDigits(text: string): string {
  const power = /^(\d)(?:[.,](\d+))?\s*e\s*\+?(\d+)$/i.exec(text)
  if (!power) return text.replace(/[.,]0+$/, '').replace(/[.,]/g, '')
  const [, first = '', rest = '', exponent = ''] = power
  // Fewer written digits than the power asks for would have to be made up.
  return rest.length === Number(exponent) ? first + rest : ''
}

function withLetters(bare: string, written: string): Understood<string> {
  const proposal = [...bare.toUpperCase()].map((sign) => LOOKALIKES[sign] ?? sign).join('')
  const digits = bare.replace(/\D/g, '').length
  if (digits >= 8 && /^\d{16}$/.test(proposal)) {
    return { value: '', unclear: { reason: 'letters', written, proposal } }
  }
  return { value: '', unclear: { reason: digits > 0 ? 'letters' : 'unreadable', written } }
}
