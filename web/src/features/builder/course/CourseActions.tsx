import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Ellipsis, Eye, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import { useFilms } from '@/shared/files/useFilms'
import { Button, buttonLook, IconButton } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { Menu, MenuItem } from '@/ui/Menu'
import { toast, toastFailure } from '@/ui/toast'
import { lessonsQuery, type Course } from '../queries'
import { usePublish } from '../writes'
import { DeleteCourse } from './DeleteCourse'
import { NotReady } from './NotReady'

type Asked = 'publish' | 'unpublish' | 'delete'

export function CourseActions({ course }: { course: Course }) {
  const t = useT()
  const [asked, setAsked] = useState<Asked>()
  const publish = usePublish(course._id)
  const without = useLessonsWithoutFilm(course._id)
  const { can } = course.viewer
  const close = () => setAsked(undefined)
  const say = () => toast(t('builder.nowpublished'))
  const begin = () =>
    without && can.includes('publish')
      ? setAsked('publish')
      : publish.mutate(true, {
          onSuccess: say,
          onError: (failure) => course.viewer.can.includes('publish') && toastFailure(failure),
        })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <StudentsView course={course} />
      {can.includes('edit') && !course.isPublished && (
        <Button look="primary" busy={publish.isPending} onClick={begin}>
          {t('builder.publish')}
        </Button>
      )}
      {(can.includes('unpublish') || can.includes('remove')) && (
        <Menu button={<IconButton label={t('builder.more')} icon={<Ellipsis />} />}>
          {can.includes('unpublish') && (
            <MenuItem icon={<Undo2 />} onSelect={() => setAsked('unpublish')}>
              {t('builder.unpublish')}
            </MenuItem>
          )}
          {can.includes('remove') && (
            <MenuItem danger icon={<Trash2 />} onSelect={() => setAsked('delete')}>
              {t('builder.delete')}
            </MenuItem>
          )}
        </Menu>
      )}
      {publish.isError && !can.includes('publish') && (
        <NotReady course={course} failure={publish.error} onClose={() => publish.reset()} />
      )}
      {asked === 'publish' && (
        <Confirm
          danger={false}
          title={t('builder.publish.title')}
          action={t('builder.publish')}
          run={() => publish.mutateAsync(true).then(say)}
          onClose={close}
        >
          <p>{t('builder.publish.without', { n: without })}</p>
        </Confirm>
      )}
      {asked === 'unpublish' && (
        <Confirm
          danger={false}
          title={t('builder.unpublish.title')}
          action={t('builder.unpublish')}
          run={() => publish.mutateAsync(false)}
          onClose={close}
        >
          <p>{t('builder.unpublish.text', { n: course.enrollmentCount })}</p>
        </Confirm>
      )}
      {asked === 'delete' && <DeleteCourse course={course} onClose={close} />}
    </div>
  )
}

/** Lessons that have no film and get none at the moment. */
function useLessonsWithoutFilm(course: string): number {
  const { data = [] } = useQuery(lessonsQuery(course))
  const coming = new Set(
    useFilms()
      .filter(({ state }) => state !== 'refused')
      .map(({ lesson }) => lesson),
  )
  return data.filter(({ _id, videoFileId, videoUrl }) => !videoFileId && !videoUrl && !coming.has(_id)).length
}

function StudentsView({ course }: { course: Course }) {
  const t = useT()
  const content = (
    <>
      <Eye aria-hidden />
      {t('builder.view')}
    </>
  )
  if (!course.community) {
    return (
      <Link to="/courses/$course" params={{ course: course._id }} className={buttonLook()}>
        {content}
      </Link>
    )
  }
  return (
    <Link
      to="/c/$community/courses/$course"
      params={{ community: course.community, course: course._id }}
      className={buttonLook()}
    >
      {content}
    </Link>
  )
}
