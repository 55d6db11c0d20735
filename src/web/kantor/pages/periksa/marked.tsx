interface MarkedProps {
  readonly text: string
  readonly other: string
  readonly on: boolean
}

/** Marks only the stretch that differs: what stands before and after it is equal on both sides. */
export function Marked({ text, other, on }: MarkedProps) {
  if (!on || text === other) return text
  const [own, theirs] = [[...text], [...other]]
  const most = Math.min(own.length, theirs.length)
  let head = 0
  while (head < most && own[head] === theirs[head]) head++
  let tail = 0
  while (tail < most - head && own.at(-1 - tail) === theirs.at(-1 - tail)) tail++
  const middle = own.slice(head, own.length - tail).join('')
  return (
    <>
      {own.slice(0, head).join('')}
      {middle && <mark>{middle}</mark>}
      {tail > 0 && own.slice(-tail).join('')}
    </>
  )
}
