import { type Answer, ApiRefusal, call } from '#web/shared/api.ts'
import { element } from './element.ts'
import type { Words } from './words.ts'

const GROUP = /.{1,4}/g

/** The fingerprint in the address of a decree's QR code, if this is such an address. */
export function fingerprintIn(path: string): string | null {
  return /^\/cek\/sk\/([0-9a-f]{16,64})\/?$/.exec(path)?.[1] ?? null
}

/** What a decree's QR code opens: number, day, people and the whole fingerprint, and nobody's name. */
export function decreeCheck(fingerprint: string, words: Words): HTMLElement {
  const answer = element('div', { role: 'status', class: 'check-answer' }, words.sending)
  void ask(fingerprint, words).then((said) => answer.replaceChildren(said))
  return answer
}

async function ask(fingerprint: string, words: Words): Promise<HTMLElement> {
  try {
    return shown(await call('publicDecree', { params: { fingerprint } }), words)
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error
    return element('p', { class: 'check-fault', lang: 'id' }, error.sentence)
  }
}

function shown(decree: Answer<'publicDecree'>, words: Words): HTMLElement {
  if (!decree.isKnown)
    return element(
      'div',
      { class: 'check-card check-soon', lang: 'id' },
      element('p', {}, decree.sentence),
    )
  const tone = decree.revisedBy === null ? 'good' : 'soon'
  return element(
    'div',
    { class: `check-card check-${tone}` },
    element('p', { class: 'check-name' }, `${words.decree} ${decree.number}`),
    element('p', { lang: 'id' }, decree.sentence),
    element('p', { class: 'check-note' }, words.fingerprint),
    element('p', { class: 'check-fingerprint' }, decree.fingerprint.match(GROUP)?.join(' ') ?? ''),
  )
}
