import { faultOfRule, type Rule } from './rule.ts'
import benefit from './rules/benefit.json' with { type: 'json' }
import claim from './rules/claim.json' with { type: 'json' }
import conduct from './rules/conduct.json' with { type: 'json' }
import contribution from './rules/contribution.json' with { type: 'json' }
import coverage from './rules/coverage.json' with { type: 'json' }
import eligibility from './rules/eligibility.json' with { type: 'json' }
import money from './rules/money.json' with { type: 'json' }
import payment from './rules/payment.json' with { type: 'json' }

const shipped: readonly unknown[] = [
  ...contribution,
  ...payment,
  ...eligibility,
  ...benefit,
  ...claim,
  ...money,
  ...coverage,
  ...conduct,
]

/** The rules Payung ships; what a regency knows better it overrides as data. */
export const nationalRules: readonly Rule[] = shipped.map((value) => {
  const fault = faultOfRule(value)
  if (fault !== undefined) throw new RangeError(`shipped rule: ${fault}: ${JSON.stringify(value)}`)
  return value as Rule
})
