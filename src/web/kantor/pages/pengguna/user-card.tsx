import { IconCheck, IconLock } from '@tabler/icons-react'
import type { Answer } from '#web/shared/api.ts'
import { Badge } from '../../parts/badge.tsx'
import { Card } from '../../parts/card.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { useDates } from '../../words/use-dates.ts'
import { useWords } from '../../words/wording.ts'
import { CloseAccess } from './close-access.tsx'
import { penggunaWords } from './pengguna-words.ts'

const ROLES = { owner: 'owner', office: 'office', village: 'villageRole' } as const

interface UserCardProps {
  readonly users: Answer<'users'>['users']
}

export function UserCard({ users }: UserCardProps) {
  const say = useWords(penggunaWords)
  const dates = useDates()
  return (
    <Card span={8} title={say('title')}>
      <DataTable
        caption={say('title')}
        rows={users}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: say('name'),
            cell: ({ name, userName }) => (
              <>
                {name}
                <span className="second-line">{userName}</span>
              </>
            ),
          },
          {
            key: 'role',
            head: say('role'),
            cell: ({ role, villageName }) => (
              <>
                {say(ROLES[role])}
                {villageName && <span className="second-line">{villageName}</span>}
              </>
            ),
          },
          {
            key: 'seen',
            head: say('seen'),
            cell: ({ lastSeenAt }) =>
              lastSeenAt === null ? say('never') : dates.moment(lastSeenAt),
          },
          {
            key: 'state',
            head: say('state'),
            cell: ({ isActive }) => (
              <Badge tone={isActive ? 'good' : 'plain'} icon={isActive ? IconCheck : IconLock}>
                {say(isActive ? 'active' : 'inactive')}
              </Badge>
            ),
          },
          {
            key: 'close',
            head: '',
            cell: (user) => (user.isActive ? <CloseAccess user={user} /> : null),
          },
        ]}
      />
    </Card>
  )
}
