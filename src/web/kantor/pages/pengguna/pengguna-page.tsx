import { formatCount } from '#vocabulary/indonesian.ts'
import { useApi } from '../../data/use-api.ts'
import { Page } from '../../parts/page.tsx'
import { PageLoaded } from '../../parts/page-loaded.tsx'
import { useWords } from '../../words/wording.ts'
import { AddUser } from './add-user.tsx'
import { penggunaWords } from './pengguna-words.ts'
import { UserCard } from './user-card.tsx'

export function PenggunaPage() {
  const say = useWords(penggunaWords)
  const query = useApi('users')
  const crumbs = [{ words: say('crumb') }]
  return (
    <PageLoaded crumbs={crumbs} question={say('question')} query={query}>
      {({ users }) => {
        const active = users.filter(({ isActive }) => isActive).length
        return (
          <Page
            crumbs={crumbs}
            question={say('question')}
            answer={say('answer', {
              active: formatCount(active),
              closed: formatCount(users.length - active),
            })}
          >
            <div className="grid">
              <UserCard users={users} />
              <AddUser />
            </div>
          </Page>
        )
      }}
    </PageLoaded>
  )
}
