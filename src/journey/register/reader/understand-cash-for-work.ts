import { isNothing } from './plain-text.ts'

const NAMED = /\bpktd\b|padat\s*karya/i
const DENIED = /\b(bukan|tidak|tdk|non|belum|mantan|eks)\b/i
const NO = /^(t|n|no|0|false|salah)$/i

/**
 * Whether the village says that this person works in its cash-for-work scheme (PKTD): any mark but a no in a column of
 * its own, or the scheme's name in the remark or the occupation.
 */
export function understandCashForWork(mark: string, ...words: readonly string[]): boolean {
  const isMarked = mark !== '' && !isNothing(mark) && !DENIED.test(mark) && !NO.test(mark)
  return isMarked || words.some((text) => NAMED.test(text) && !DENIED.test(text))
}
