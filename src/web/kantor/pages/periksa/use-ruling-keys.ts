import { useEffect, useRef } from 'react'
import type { Rulings } from './use-rulings.ts'

const KEYS: Readonly<Record<string, (rulings: Rulings) => void>> = {
  s: (rulings) => rulings.rule('same'),
  b: (rulings) => rulings.rule('different'),
  t: (rulings) => rulings.ask(),
  u: (rulings) => rulings.undo(),
  arrowleft: (rulings) => rulings.move(-1),
  arrowright: (rulings) => rulings.move(1),
}

/** S sama, B berbeda, T tanya, U batalkan, arrows: only while nobody types and no key is held down with them. */
export function useRulingKeys(rulings: Rulings): void {
  const latest = useRef(rulings)
  latest.current = rulings
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
