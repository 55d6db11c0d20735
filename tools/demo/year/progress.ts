import { SingleBar } from 'cli-progress'

/** A bar on stderr for long steps; silent where nobody watches. */
export class Progress {
  #bar: SingleBar | undefined

  start(title: string, total: number): void {
    if (!process.stderr.isTTY) return
    this.#bar = new SingleBar({
      format: `  ${title} {bar} {value}/{total}`,
      stream: process.stderr,
      hideCursor: true,
    })
    this.#bar.start(total, 0)
  }

  step(): void {
    this.#bar?.increment()
  }

  stop(): void {
    this.#bar?.stop()
    this.#bar = undefined
  }
}
