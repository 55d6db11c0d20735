import { IconCloudOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useWords } from '../words/wording.ts'
import { shellWords } from './shell-words.ts'

export function OfflineBar() {
  const say = useWords(shellWords)
  const isOnline = useSyncExternalStore(watch, () => navigator.onLine)
  return (
    <div role="status">
      {!isOnline && (
        <p className="offline-bar">
          <IconCloudOff size={18} stroke={1.8} aria-hidden="true" />
          {say('offline')}
        </p>
      )}
    </div>
  )
}

function watch(tell: () => void): () => void {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}
