import { formatCount } from '#vocabulary/indonesian.ts'
import { useWords } from '../../words/wording.ts'
import { type AturanKey, aturanWords } from './aturan-words.ts'
import type { Rule } from './rule.ts'
import { RuleCard } from './rule-card.tsx'
import './rule-card.css'

/** The rule book by family, in the order of the book. */
export function RuleFamilies({ rules }: { readonly rules: readonly Rule[] }) {
  const say = useWords(aturanWords)
  if (rules.length === 0) return <p>{say('none')}</p>
  return [...Map.groupBy(rules, ({ family }) => family)].map(([family, own]) => (
    <section key={family} aria-labelledby={`family-${family}`} className="rule-family">
      <h2 className="section-title" id={`family-${family}`}>
        {say('family', {
          name: family in aturanWords.keys ? say(family as AturanKey) : family,
          count: formatCount(own.length),
        })}
      </h2>
      <ul className="rules">
        {own.map((rule) => (
          <RuleCard key={`${rule.id} ${rule.from}`} rule={rule} />
        ))}
      </ul>
    </section>
  ))
}
