import type { Box } from './map-frame.ts'

export type Point = readonly [number, number]

/** The corner of `frame` where a card of this size hides the fewest points and no card already placed. */
export function freeCorner(
  frame: Box,
  card: { readonly width: number; readonly height: number },
  points: readonly Point[],
  placed: readonly Box[],
): Box {
  const right = frame.x + frame.width - card.width
  const bottom = frame.y + frame.height - card.height
  const corners = [
    { x: frame.x, y: frame.y },
    { x: frame.x, y: bottom },
    { x: right, y: bottom },
    { x: right, y: frame.y },
  ].map((corner) => ({ ...corner, ...card }))
  const cost = (box: Box): number =>
    points.filter((point) => holds(box, point)).length +
    placed.filter((other) => overlap(box, other)).length * 1e6
  return corners.reduce((best, box) => (cost(box) < cost(best) ? box : best))
}

function holds({ x, y, width, height }: Box, [px, py]: Point): boolean {
  return px >= x && px <= x + width && py >= y && py <= y + height
}

function overlap(left: Box, right: Box): boolean {
  const apart =
    left.x + left.width < right.x ||
    right.x + right.width < left.x ||
    left.y + left.height < right.y ||
    right.y + right.height < left.y
  return !apart
}
