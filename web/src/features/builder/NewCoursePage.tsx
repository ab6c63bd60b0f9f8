import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { GraduationCap } from 'lucide-react'
import { CourseDraft } from '@/api/limits'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { myCommunitiesQuery } from '@/shared/communities'
import { useDraft } from '@/shared/drafts'
import { isCreator, useMe } from '@/shared/session'
import { useTitle } from '@/shared/title'
import { Empty } from '@/ui/Empty'
import { Select, TextField } from '@/ui/Field'
import { Form, Submit } from '@/ui/Form'
import { narrowPage } from '@/ui/looks'
import { useCreateCourse } from './writes'

/** As little as a course needs to begin: it opens with one empty lesson. */
export function NewCoursePage() {
  const t = useT()
  const me = useMe()
  useTitle(t('builder.new'))
  if (!isCreator(me)) {
    return (
      <div className={narrowPage}>
        <Empty as="h1" icon={<GraduationCap />} title={t('builder.nocreator')} text={t('builder.nocreator.text')} />
      </div>
    )
  }
  return (
    <div className={narrowPage}>
      <h1 className="text-2xl">{t('builder.new')}</h1>
      <NewCourseForm />
    </div>
  )
}

function NewCourseForm() {
  const t = useT()
  const navigate = useNavigate()
  const create = useCreateCourse()
  const { community } = useSearch({ from: '/_site/teach/courses/new' })
  const mine = allOf(useSuspenseInfiniteQuery(myCommunitiesQuery).data)
  const preset = mine.find(({ _id, slug }) => _id === community || slug === community)?._id ?? ''
  const { draft, change, forget } = useDraft('course:new', { title: '', description: '' })
  const submit = async (values: { text: (name: string) => string; textOrNull: (name: string) => string | null }) => {
    const { course, lesson } = await create(
      {
        title: values.text('title'),
        description: values.text('description'),
        community: values.textOrNull('community') ?? undefined,
      },
      t('builder.lesson.first'),
    )
    forget()
    await navigate({ to: '/teach/courses/$course', params: { course }, search: { lesson } })
  }
  return (
    <Form submit={submit} className="card grid gap-5 p-4 sm:p-5">
      <TextField
        label={t('builder.title')}
        name="title"
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
        limits={CourseDraft.title}
        placeholder={t('builder.title.example')}
      />
      <TextField
        label={t('builder.description')}
        hint={t('builder.description.short')}
        name="description"
        value={draft.description}
        onChange={(event) => change({ description: event.target.value })}
        limits={CourseDraft.description}
      />
      <Select label={t('builder.community')} hint={t('builder.community.hint')} name="community" defaultValue={preset}>
        <option value="">{t('builder.community.none')}</option>
        {mine.map(({ _id, name }) => (
          <option key={_id} value={_id}>
            {name}
          </option>
        ))}
      </Select>
      <Submit className="justify-self-start max-sm:min-h-11 max-sm:w-full">{t('builder.create')}</Submit>
    </Form>
  )
}
