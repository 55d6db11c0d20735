/** Something the reader can put right: shown as one sentence, never as a stack. */
export class SetupRefusal extends Error {
  name = 'SetupRefusal'

  constructor(sentence, exitCode = 2) {
    super(sentence)
    this.exitCode = exitCode
  }
}
