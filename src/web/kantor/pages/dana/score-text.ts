/** A score of one as points of a hundred: 614.000 millionths → `61,4`. */
export function scoreText(millionths: number): string {
  return (millionths / 10_000).toFixed(1).replace('.', ',')
}
