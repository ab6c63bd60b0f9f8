import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '@/i18n'
import type { CoursePlace } from '@/shared/courses/links'
import type { Lesson } from '@/shared/courses/queries'
import { report } from '@/shared/courses/watched'
import { useMe } from '@/shared/session'
import { toast } from '@/ui/toast'
import { stepAfter, wholeOf, withDone } from './next'
import { targetOf } from './stepLinks'

/** "Complete and continue" for a lesson whose watching nobody measures: what the reader says is what counts. */
export function useComplete(lesson: Lesson, lessons: Lesson[], place: CoursePlace) {
  const t = useT()
  const client = useQueryClient()
  const navigate = useNavigate()
  const me = useMe()
  const [isBusy, setBusy] = useState(false)
  const complete = async () => {
    setBusy(true)
    const arrived = await report(client, me!._id, lesson._id, wholeOf(lesson))
    setBusy(false)
    if (!arrived) toast(t('videos.complete.later'))
    const target = targetOf(stepAfter(withDone(lessons, lesson._id), lesson._id, true), place)
    if (target) await navigate(target as never)
  }
  return { complete, isBusy }
}
