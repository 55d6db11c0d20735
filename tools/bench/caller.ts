import { Agent, get } from 'node:http'

/** The door allows 600 calls a minute and address: after so many a caller comes from the next loopback address. */
const CALLS_PER_ADDRESS = 400

let addresses = 0

/** One person reading pages one after another over a kept connection. */
export class Caller {
  #calls = 0
  #agent = new Agent()
  #localAddress = ''

  read(url: string, cookie: string): Promise<void> {
    if (this.#calls++ % CALLS_PER_ADDRESS === 0) this.#move()
    const from = { agent: this.#agent, localAddress: this.#localAddress }
    return new Promise((done, fail) => {
      get(url, { ...from, headers: { cookie } }, (answer) => {
        answer.on('error', fail).on('end', () => {
          if (answer.statusCode === 200) done()
          else fail(new Error(`${url} answered ${answer.statusCode}`))
        })
        answer.resume()
      }).on('error', fail)
    })
  }

  close(): void {
    this.#agent.destroy()
  }

  #move(): void {
    this.#agent.destroy()
    this.#agent = new Agent({ keepAlive: true })
    addresses += 1
    this.#localAddress = `127.1.${addresses >> 7}.${1 + (addresses & 127)}`
  }
}
