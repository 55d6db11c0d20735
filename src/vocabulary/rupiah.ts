declare const brand: unique symbol

/** Whole rupiah. Never a fraction, never thousands. */
export type Rupiah = number & { readonly [brand]: 'Rupiah' }

export const ZERO_RUPIAH = 0 as Rupiah

/** @throws RangeError when the amount is not a whole, exactly representable number of rupiah. */
export function rupiah(amount: number): Rupiah {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole rupiah: ${amount}`)
  return amount as Rupiah
}

export function addRupiah(...amounts: readonly Rupiah[]): Rupiah {
  let sum = 0
  for (const amount of amounts) sum += amount
  return rupiah(sum)
}

export function timesRupiah(amount: Rupiah, times: number): Rupiah {
  return rupiah(amount * times)
}
