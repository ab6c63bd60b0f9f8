import { useNavigate } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { Confirm } from '@/ui/Confirm'
import { films } from '@/shared/files/useFilms'
import { toast } from '@/ui/toast'
import type { Course } from '../queries'
import { useRemoveCourse } from '../writes'

/** The name is typed: others' progress and certificates go with a course. */
export function DeleteCourse({ course, onClose }: { course: Course; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const remove = useRemoveCourse(course._id)
  const run = async () => {
    await remove()
    for (const film of films.all()) if (film.course === course._id) void films.cancel(film.id)
    await navigate({ to: '/teach' })
    toast(t('builder.deleted', { title: course.title }))
  }
  return (
    <Confirm
      title={t('builder.delete.title')}
      action={t('builder.delete')}
      word={course.title.trim()}
      run={run}
      onClose={onClose}
    >
      <p>{t('builder.delete.text', { lessons: course.videoCount, students: course.enrollmentCount })}</p>
    </Confirm>
  )
}
