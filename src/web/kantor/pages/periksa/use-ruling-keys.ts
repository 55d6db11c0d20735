import { useEffect, useRef } from 'react'
import type { Rulings } from './use-rulings.ts'

interface Hands extends Rulings {
  readonly toggleHelp: () => void
}

const KEYS: Readonly<Record<string, (hands: Hands) => void>> = {
  s: (hands) => hands.rule('same'),
  b: (hands) => hands.rule('different'),
  d: (hands) => hands.rule('different'),
  t: (hands) => hands.ask(),
  u: (hands) => hands.undo(),
  n: (hands) => hands.move(1),
  p: (hands) => hands.move(-1),
  '?': (hands) => hands.toggleHelp(),
  arrowleft: (hands) => hands.move(-1),
  arrowright: (hands) => hands.move(1),
}

/** S sama, B or D berbeda, T tanya, U batalkan, N and arrows move, ? help: only while nobody types. */
export function useRulingKeys(rulings: Rulings, toggleHelp: () => void): void {
  const latest = useRef<Hands>({ ...rulings, toggleHelp })
  latest.current = { ...rulings, toggleHelp }
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isTyping = (event.target as Element).closest('input, textarea, select, [role=dialog]')
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      KEYS[event.key.toLowerCase()]?.(latest.current)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
