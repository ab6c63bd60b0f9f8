import { useNavigate, useSearch } from '@tanstack/react-router'
import { useT } from '@/i18n'
import { films } from '@/shared/files/useFilms'
import { Confirm } from '@/ui/Confirm'
import type { Course, Lesson } from '../queries'
import { useRemoveLesson } from '../writes'

export function DeleteLesson({ course, lesson, onClose }: { course: Course; lesson: Lesson; onClose: () => void }) {
  const t = useT()
  const navigate = useNavigate()
  const { lesson: chosen } = useSearch({ from: '/_site/teach/courses/$course/' })
  const remove = useRemoveLesson(course._id)
  const run = async () => {
    await remove(lesson._id)
    const film = films.all().find((one) => one.lesson === lesson._id)
    if (film) void films.cancel(film.id)
    if (chosen === lesson._id)
      await navigate({ to: '/teach/courses/$course', params: { course: course._id }, search: {}, replace: true })
  }
  return (
    <Confirm
      title={t('builder.lesson.delete.title', { title: lesson.title })}
      action={t('builder.lesson.delete')}
      run={run}
      onClose={onClose}
    >
      <p>{t('builder.lesson.delete.text')}</p>
    </Confirm>
  )
}
