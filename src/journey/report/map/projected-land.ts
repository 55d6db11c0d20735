import type { Point } from './free-corner.ts'

const SUBPATH = /M([^MZ]+)Z?/g

/** The rings of a drawn path. */
export function ringsOf(d: string): Point[][] {
  return [...d.matchAll(SUBPATH)].map(([, ring = '']) =>
    ring.split('L').map((pair): Point => {
      const [x, y] = pair.split(',')
      return [Number(x), Number(y)]
    }),
  )
}

/** Leaves out corners closer than `nearest` to the one before: invisible at this size, half the text. */
export function thinPath(d: string, nearest: number): string {
  return ringsOf(d)
    .map((ring) => thinRing(ring, nearest))
    .map((ring) => `M${ring.map(([x, y]) => `${x},${y}`).join('L')}Z`)
    .join('')
}

function thinRing(ring: readonly Point[], nearest: number): Point[] {
  const kept: Point[] = []
  for (const point of ring) {
    const last = kept.at(-1)
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= nearest) kept.push(point)
  }
  // An islet smaller than that stays visible as its first three corners.
  return kept.length > 2 ? kept : ring.slice(0, 3)
}

/** Points of a grid that lie on land, for asking what a card would hide. */
export function sampleLand(
  rings: readonly (readonly Point[])[],
  width: number,
  height: number,
): Point[] {
  const STEP = 6
  const samples: Point[] = []
  for (let y = STEP / 2; y < height; y += STEP) {
    const crossings = rings
      .flatMap((ring) => crossingsAt(ring, y))
      .sort((left, right) => left - right)
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [from = 0, to = 0] = [crossings[at], crossings[at + 1]]
      for (let x = Math.ceil(from / STEP) * STEP; x <= Math.min(to, width); x += STEP)
        samples.push([x, y])
    }
  }
  return samples
}

function crossingsAt(ring: readonly Point[], y: number): number[] {
  const found: number[] = []
  ring.forEach(([x2, y2], index) => {
    const [x1, y1] = ring.at(index - 1) ?? [x2, y2]
    if (y1 < y !== y2 < y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
  })
  return found
}
