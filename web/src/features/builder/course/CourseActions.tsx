import { Link } from '@tanstack/react-router'
import { Ellipsis, Eye, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useT } from '@/i18n'
import { buttonLook, IconButton } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { Menu, MenuItem } from '@/ui/Menu'
import type { Course } from '../queries'
import { usePublish } from '../writes'
import { DeleteCourse } from './DeleteCourse'
import { PublishButton } from './PublishButton'

type Asked = 'unpublish' | 'delete'

export function CourseActions({ course }: { course: Course }) {
  const t = useT()
  const [asked, setAsked] = useState<Asked>()
  const publish = usePublish(course._id)
  const { can } = course.viewer
  const close = () => setAsked(undefined)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <StudentsView course={course} />
      <PublishButton course={course} />
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
