/** `1,2`, `0,03`: an expected number of people, with as many decimals as it takes to tell it from nothing. */
export function decimal(value: number): string {
  const digits = value >= 10 ? 0 : value >= 0.1 ? 1 : 3
  return value.toFixed(digits).replace('.', ',')
}
