import { useSending } from '../phone/outbox.ts'
import { useOnPhone } from '../phone/shelf.ts'
import { linkTo } from '../router.ts'
import { useSignal } from '../signal.ts'
import { useWords } from '../text/text.ts'
import { IconCloudOff } from './icons.ts'

/** Black, above everything: what is kept, and where. Always in the page, so that a screen reader hears the change. */
export function OfflineBar({ villageCode }: { readonly villageCode: string }) {
  const words = useWords()
  const isReached = useSignal()
  const { needsSignIn } = useSending()
  const names = useOnPhone().drafts.filter((draft) => draft.villageCode === villageCode).length
  return (
    <div role="status" className="offline-holder">
      {!isReached && (
        <div className="offline-bar">
          <IconCloudOff size={20} />
          <span>
            <strong>{words.offlineTitle}</strong> {words.offlineKept(names)}
          </span>
          {names > 0 && <a href={linkTo('usulan?lihat=ponsel')}>{words.offlineLook}</a>}
        </div>
      )}
      {isReached && needsSignIn && (
        <div className="offline-bar">
          <span>{words.signInAgain}</span>
          <a href={linkTo('masuk')}>{words.signInAction}</a>
        </div>
      )}
    </div>
  )
}
