import type * as z from 'zod'
import type { RuleRow } from './contract.ts'
import type { Rule } from './rule.ts'
import { listVersions, type RuleBook } from './rule-book.ts'

/** A rule as the rule book's page shows it. */
export function ruleRowOf(book: RuleBook, rule: Rule): z.input<typeof RuleRow> {
  const { id, title, statement, statementEn, parameters, from, to, source, status } = rule
  return {
    id,
    family: id.split('-')[0] ?? id,
    title,
    statement,
    statementEn,
    parameters: { ...parameters },
    from,
    to,
    sourceTitle: source.title,
    sourceUrl: source.url ?? null,
    status,
    certainty: rule.certainty,
    isLocal: rule.scope === 'local',
    note: rule.note ?? null,
    successor: rule.successor
      ? { note: rule.successor.note, sourceTitle: rule.successor.source.title }
      : null,
    override: rule.override ?? null,
    versions: listVersions(book, id).length,
  }
}
