import { useEffect, useRef } from 'react'
import { call } from '#web/shared/api.ts'
import { useWords } from '../../words/wording.ts'
import { masukWords } from './masuk-words.ts'
import { useEntering } from './use-entering.ts'

/** Spends the token behind `#` once and takes it out of the address at once. */
export function OwnerLink() {
  const say = useWords(masukWords)
  const { isBusy, fault, enter } = useEntering()
  const isSpent = useRef(false)
  useEffect(() => {
    const token = window.location.hash.slice(1)
    if (token === '' || isSpent.current) return
    isSpent.current = true
    window.history.replaceState(null, '', window.location.pathname)
    void enter(() => call('ownerLink', { body: { token } }))
  }, [enter])
  if (isBusy) return <p role="status">{say('linkAnswer')}</p>
  if (!fault) return null
  return (
    <p className="fault-line" role="alert">
      {fault} {say('linkUsed')}
    </p>
  )
}
