import type { DifferenceKind } from './tables.ts'

export interface BilledLine {
  readonly no: number
  /** `undefined` when nobody of ours carries the number. */
  readonly workerId: string | undefined
  readonly jkkRupiah: number
  readonly jkmRupiah: number
}

export interface PromisedMonth {
  readonly workerId: string
  readonly jkkRupiah: number
  readonly jkmRupiah: number
}

export interface Difference {
  readonly kind: DifferenceKind
  readonly workerId: string | undefined
  readonly no: number | undefined
  readonly billedRupiah: number
  readonly promisedRupiah: number
}

/** Whether an amount below the promise is the relief the law may give this payer for this month. */
export type IsRelief = (line: BilledLine, promise: PromisedMonth) => boolean

/** Compares a bill with what was promised for its month and fund, line by line. No difference means: to be paid. */
export function compareBill(
  lines: readonly BilledLine[],
  promised: readonly PromisedMonth[],
  isRelief: IsRelief = () => false,
): Difference[] {
  const wanted = new Map(promised.map((one) => [one.workerId, one]))
  const seen = new Set<string>()
  const differences = lines.flatMap((line): Difference[] => {
    const billedRupiah = line.jkkRupiah + line.jkmRupiah
    const promise = line.workerId === undefined ? undefined : wanted.get(line.workerId)
    const found = (kind: DifferenceKind, promisedRupiah: number) => [
      { kind, workerId: line.workerId, no: line.no, billedRupiah, promisedRupiah },
    ]
    if (!promise || line.workerId === undefined) return found('not-promised', 0)
    if (seen.has(line.workerId)) return found('twice', 0)
    seen.add(line.workerId)
    const agrees =
      (line.jkkRupiah === promise.jkkRupiah && line.jkmRupiah === promise.jkmRupiah) ||
      isRelief(line, promise)
    return agrees ? [] : found('amount', promise.jkkRupiah + promise.jkmRupiah)
  })
  const missing = promised
    .filter((one) => !seen.has(one.workerId))
    .map((one): Difference => {
      const promisedRupiah = one.jkkRupiah + one.jkmRupiah
      return {
        kind: 'not-billed',
        workerId: one.workerId,
        no: undefined,
        billedRupiah: 0,
        promisedRupiah,
      }
    })
  return [...differences, ...missing]
}
