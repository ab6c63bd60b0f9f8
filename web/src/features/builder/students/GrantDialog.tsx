import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { answered, api } from '@/api/client'
import { isMissing } from '@/api/problems'
import { useT } from '@/i18n'
import { Avatar, nameOf, type PersonLike } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { TextField } from '@/ui/Field'
import { messageOf } from '@/ui/failures'
import { Skeleton } from '@/ui/Skeleton'
import { toast } from '@/ui/toast'
import { courseQuery, membersQuery, studentsQuery, type Course, type Student } from '../queries'
import { userIn } from './userIn'

/** Lets somebody into the course free of charge. */
export function GrantDialog({
  course,
  enrolled,
  onClose,
}: {
  course: Course
  enrolled: Student[]
  onClose: () => void
}) {
  const t = useT()
  const { grant, busy, problem } = useGrant(course._id)
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const byAddress = () => {
    const user = userIn(typed)
    setWrong(!user)
    if (user) void grant(user).then((done) => done && setTyped(''))
  }
  return (
    <Dialog
      narrow
      title={t('builder.grant')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      <div className="grid gap-5">
        <p className="text-ink-2">{t('builder.grant.text')}</p>
        {course.community && (
          <Members community={course.community} enrolled={enrolled} busy={busy} onGrant={(user) => void grant(user)} />
        )}
        <div className="flex items-start gap-2">
          <TextField
            className="min-w-0 flex-1"
            label={t('builder.grant.address')}
            hint={t('builder.grant.address.hint')}
            value={typed}
            dir="ltr"
            problem={isWrong ? t('builder.grant.address.wrong') : undefined}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && byAddress()}
          />
          <Button className="mt-6" busy={busy !== undefined} onClick={byAddress}>
            {t('builder.grant.add')}
          </Button>
        </div>
        {problem && (
          <p role="alert" className="text-sm text-danger">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function useGrant(course: string) {
  const t = useT()
  const client = useQueryClient()
  const [busy, setBusy] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const grant = async (user: string): Promise<boolean> => {
    setBusy(user)
    setProblem(undefined)
    try {
      const student = await answered(
        api.PUT('/courses/{course}/students/{user}', { params: { path: { course, user } } }),
      )
      toast(t('builder.granted', { name: nameOf(student.studentCard) }))
      void client.invalidateQueries({ queryKey: studentsQuery(course).queryKey })
      void client.invalidateQueries({ queryKey: courseQuery(course).queryKey })
      return true
    } catch (failure) {
      setProblem(isMissing(failure) ? t('builder.grant.nobody') : messageOf(failure))
      return false
    } finally {
      setBusy(undefined)
    }
  }
  return { grant, busy, problem }
}

interface MembersProps {
  community: string
  enrolled: Student[]
  busy?: string
  onGrant: (user: string) => void
}

function Members({ community, enrolled, busy, onGrant }: MembersProps) {
  const t = useT()
  const [words, setWords] = useState('')
  const search = useDeferredValue(words.trim())
  const { data, isPending, error } = useQuery({ ...membersQuery(community, search), placeholderData: keepPreviousData })
  const isIn = (person: PersonLike) => enrolled.some(({ studentCard }) => studentCard._id === person._id)
  return (
    <div className="grid gap-2">
      <div className="relative">
        <TextField
          label={t('builder.grant.search')}
          type="search"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          data-autofocus=""
          className="[&_input]:ps-9"
        />
        <Search aria-hidden className="pointer-events-none absolute start-3 bottom-3 size-4 text-ink-3" />
      </div>
      {isPending && <Skeleton className="h-24" />}
      {error && <p className="text-sm text-danger">{messageOf(error)}</p>}
      {data?.data.length === 0 && <p className="text-sm text-ink-2">{t('builder.grant.none')}</p>}
      <ul className="scroll-thin grid max-h-64 overflow-y-auto">
        {data?.data.map(({ person }) => (
          <li key={person._id} className="flex min-h-11 items-center gap-2.5">
            <Avatar person={person} size={28} />
            <span className="min-w-0 flex-1 truncate" dir="auto">
              {nameOf(person)}
            </span>
            {isIn(person) ? (
              <span className="text-sm text-ink-3">{t('builder.grant.in')}</span>
            ) : (
              <Button
                small
                busy={busy === person._id}
                aria-label={t('builder.grant.one', { name: nameOf(person) })}
                onClick={() => onGrant(person._id)}
              >
                {t('builder.grant.add')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
