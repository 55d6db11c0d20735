import { linkTo } from '../router.ts'
import { useWords } from '../text/text.ts'
import { IconDots, IconHome, IconListDetails, IconSend, IconUsers } from './icons.ts'
import { Umbrella } from './umbrella.tsx'

const TABS = [
  { path: '', word: 'home', Icon: IconHome },
  { path: 'usulan', word: 'list', Icon: IconListDetails },
  { path: 'warga', word: 'people', Icon: IconUsers },
  { path: 'kirim', word: 'send', Icon: IconSend },
  { path: 'lainnya', word: 'more', Icon: IconDots },
] as const

export const TAB_PATHS: readonly string[] = TABS.map((tab) => tab.path)

/** Five words below on a phone, a column on the left on a wide screen. */
export function TabBar({ here }: { readonly here: string }) {
  const words = useWords()
  return (
    <nav className="tab-bar" aria-label={words.tabs}>
      <span className="side-mark">
        <Umbrella /> {words.appName}
      </span>
      <ul>
        {TABS.map(({ path, word, Icon }) => (
          <li key={word}>
            <a href={linkTo(path)} aria-current={path === here ? 'page' : undefined}>
              <Icon size={22} stroke={1.8} />
              <span>{words[word]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
