const out = process.stderr

/** One calm line on stderr while something long runs; stdout belongs to the program that follows. */
export function startProgress(sentence) {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  if (!out.isTTY) {
    out.write(`${sentence} …\n`)
    return { end: (closing) => out.write(`${closing} (${seconds()} s)\n`) }
  }
  const draw = () => out.write(`\r\x1b[2K${sentence} … ${seconds()} s`)
  draw()
  const timer = setInterval(draw, 1000)
  return {
    end(closing) {
      clearInterval(timer)
      out.write(`\r\x1b[2K${closing} (${seconds()} s)\n`)
    },
  }
}
