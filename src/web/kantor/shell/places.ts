import {
  type Icon,
  IconBook2,
  IconBuildingBank,
  IconCalendarDollar,
  IconCertificate,
  IconChartAreaLine,
  IconClipboardList,
  IconCoins,
  IconFingerprint,
  IconHeartHandshake,
  IconHome,
  IconId,
  IconMap2,
  IconMedal,
  IconSpeakerphone,
  IconUserSearch,
  IconUsers,
} from '@tabler/icons-react'
import type { ShellKey } from './shell-words.ts'

export interface Place {
  readonly to: string
  readonly words: ShellKey
  readonly icon: Icon
  /** Which number of the home page stands beside it. */
  readonly counted?: 'pairs' | 'alarm' | 'claims'
  readonly isOwnersOnly?: boolean
}

export interface PlaceGroup {
  readonly words: ShellKey
  readonly places: readonly Place[]
}

/** Every page of the office, in the order of the journey. */
export const PLACES: readonly PlaceGroup[] = [
  {
    words: 'groupSummary',
    places: [
      { to: '/kantor', words: 'home', icon: IconHome },
      { to: '/kantor/cakupan', words: 'coverage', icon: IconMap2 },
      { to: '/kantor/rencana', words: 'plan', icon: IconChartAreaLine },
    ],
  },
  {
    words: 'groupJourney',
    places: [
      { to: '/kantor/instruksi', words: 'instruction', icon: IconSpeakerphone },
      { to: '/kantor/usulan', words: 'lists', icon: IconClipboardList },
      { to: '/kantor/periksa', words: 'review', icon: IconUserSearch, counted: 'pairs' },
      { to: '/kantor/dana', words: 'funds', icon: IconCoins },
      { to: '/kantor/sk', words: 'decrees', icon: IconCertificate },
      { to: '/kantor/kepesertaan', words: 'members', icon: IconId },
      { to: '/kantor/iuran', words: 'contributions', icon: IconCalendarDollar, counted: 'alarm' },
      { to: '/kantor/klaim', words: 'claims', icon: IconHeartHandshake, counted: 'claims' },
    ],
  },
  {
    words: 'groupProof',
    places: [
      { to: '/kantor/paritrana', words: 'award', icon: IconMedal },
      { to: '/kantor/aturan', words: 'rules', icon: IconBook2 },
      { to: '/kantor/jejak', words: 'audit', icon: IconFingerprint },
      { to: '/kantor/pengguna', words: 'users', icon: IconUsers, isOwnersOnly: true },
    ],
  },
]

/** The four pages a thumb reaches first; the fifth tab opens all of them. */
export const TABS: readonly Place[] = [
  { to: '/kantor', words: 'home', icon: IconHome },
  { to: '/kantor/cakupan', words: 'coverage', icon: IconMap2 },
  { to: '/kantor/dana', words: 'funds', icon: IconBuildingBank },
  { to: '/kantor/iuran', words: 'contributions', icon: IconCalendarDollar },
]
