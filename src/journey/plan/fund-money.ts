import type { Chance } from './chance.ts'
import type { FundMoney, Scenario } from './scenario.ts'

/** Prices of one path: observed ones, then each year's change drawn from the observed changes. */
export function palmPricePath(scenario: Scenario, chance: Chance): ReadonlyMap<number, number> {
  const prices = new Map(scenario.palmPrice.map((one) => [one.year, one.tenthsOfDollar] as const))
  const last = scenario.palmPrice.at(-1)
  if (last === undefined) return prices
  let price = last.tenthsOfDollar
  for (let year = last.year + 1; year < scenario.firstYear + scenario.years; year++) {
    const at = chance.between(1, scenario.palmPrice.length - 1)
    const [before, after] = [scenario.palmPrice[at - 1], scenario.palmPrice[at]]
    if (before !== undefined && after !== undefined)
      price = Math.max(1, Math.floor((price * after.tenthsOfDollar) / before.tenthsOfDollar))
    prices.set(year, price)
  }
  return prices
}

/** What one fund brings in each year of one path, whole rupiah. */
export function moneyByYear(
  money: FundMoney,
  scenario: Scenario,
  prices: ReadonlyMap<number, number>,
  chance: Chance,
): number[] {
  const years = Array.from({ length: scenario.years }, (_, at) => at)
  switch (money.kind) {
    case 'listed':
      return years.map((at) => money.rupiah[Math.min(at, money.rupiah.length - 1)] ?? 0)
    case 'band': {
      let rupiah = money.firstRupiah
      return years.map((at) => {
        if (at === 0) return rupiah
        const change = chance.between(money.lowPermille, money.highPermille)
        rupiah = Math.floor((rupiah * (1000 + change)) / 1000)
        return rupiah
      })
    }
    case 'palm': {
      const first = prices.get(scenario.firstYear - money.lagYears) ?? 1
      return years.map((at) => {
        const price = prices.get(scenario.firstYear + at - money.lagYears) ?? first
        const priceMove = Math.floor((price * 1000) / first) - 1000
        const noise = at === 0 ? 0 : chance.between(-money.noisePermille, money.noisePermille)
        const permille = 1000 + Math.floor((priceMove * money.passThroughPermille) / 1000) + noise
        const held = Math.min(money.roofPermille, Math.max(money.floorPermille, permille))
        return Math.floor((money.firstRupiah * (at === 0 ? 1000 : held)) / 1000)
      })
    }
  }
}
