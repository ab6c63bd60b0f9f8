import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '@/i18n'
import { useFilms } from '@/shared/files/useFilms'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { toast, toastFailure } from '@/ui/toast'
import { lessonsQuery, type Course } from '../queries'
import { usePublish } from '../writes'
import { NotReady } from './NotReady'

/** Opens the course to others; asks first only when lessons would be without a film. Nothing once it is open. */
export function PublishButton({ course }: { course: Course }) {
  const t = useT()
  const [isAsked, setAsked] = useState(false)
  const publish = usePublish(course._id)
  const without = useLessonsWithoutFilm(course._id)
  const isReady = course.viewer.can.includes('publish')
  if (course.isPublished || !course.viewer.can.includes('edit')) return null
  const say = () => toast(t('builder.nowpublished'))
  const begin = () =>
    without && isReady
      ? setAsked(true)
      : publish.mutate(true, { onSuccess: say, onError: (failure) => isReady && toastFailure(failure) })
  return (
    <>
      <Button look="primary" className="max-lg:min-h-11" busy={publish.isPending} onClick={begin}>
        {t('builder.publish')}
      </Button>
      {publish.isError && !isReady && (
        <NotReady course={course} failure={publish.error} onClose={() => publish.reset()} />
      )}
      {isAsked && (
        <Confirm
          danger={false}
          title={t('builder.publish.title')}
          action={t('builder.publish')}
          run={() => publish.mutateAsync(true).then(say)}
          onClose={() => setAsked(false)}
        >
          <p>{t('builder.publish.without', { n: without })}</p>
        </Confirm>
      )}
    </>
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
