/** The answer of a decision: a value, or a refusal that carries its facts. Exceptions are for bugs and outages. */
export type Result<T, Refusal> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export function accept<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function refuse<Refusal>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal }
}
