const MOST_PAPERS = 4

/** Keeps the last papers set: a decree's list is frozen, so its paper never changes. Two who ask at once share one setting. */
export class PaperShelf {
  readonly #papers = new Map<string, Promise<Uint8Array>>()

  recall(fingerprint: string, set: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#papers.get(fingerprint)
    if (known) return known
    const paper = set()
    const [oldest] = this.#papers.keys()
    if (this.#papers.size >= MOST_PAPERS && oldest !== undefined) this.#papers.delete(oldest)
    this.#papers.set(fingerprint, paper)
    // A failed setting is tried again by the next who asks.
    paper.catch(() => this.#papers.delete(fingerprint))
    return paper
  }
}
