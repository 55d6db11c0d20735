import type { Clock } from './clock.ts'

/** Where ids come from: real randomness in service, a seeded source in the demo and in tests. */
export interface IdSource {
  /** A UUIDv7: sorts by the time it was made. */
  next<T extends string>(): T
}

export type RandomBytes = (count: number) => Uint8Array

const COUNTER_LIMIT = 4096

/**
 * UUIDv7 (RFC 9562) with a 12-bit counter behind the time: ids of one source sort in the order they were made,
 * also within one millisecond. When the counter is full the time part runs ahead.
 */
export function idSource(clock: Clock, randomBytes: RandomBytes): IdSource {
  let [time, counter] = [0, 0]
  return {
    next<T extends string>(): T {
      const now = clock.now()
      counter = now > time ? 0 : counter + 1
      time = Math.max(now, time)
      if (counter === COUNTER_LIMIT) [time, counter] = [time + 1, 0]
      return formatUuid(time, counter, randomBytes(8)) as T
    },
  }
}

function formatUuid(time: number, counter: number, random: Uint8Array): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
  const tail = Array.from(random, (byte, at) =>
    hex(at === 0 ? 0x80 | (byte & 0x3f) : byte, 2),
  ).join('')
  const head = hex(time, 12)
  return `${head.slice(0, 8)}-${head.slice(8)}-7${hex(counter, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`
}
