import { useState } from 'react'
import { useT } from '@/i18n'
import type { Course } from '@/shared/courses/queries'
import { useLeave } from '@/shared/courses/writes'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { toast } from '@/ui/toast'

export function LeaveButton({ course }: { course: Course }) {
  const t = useT()
  const [asks, setAsks] = useState(false)
  const leave = useLeave(course._id)
  const run = async () => {
    await leave.mutateAsync()
    toast(t('courses.leave.left', { title: course.title }))
  }
  return (
    <>
      <Button look="ghost" small className="-ms-2.5 justify-self-start" onClick={() => setAsks(true)}>
        {t('courses.leave')}
      </Button>
      {asks && (
        <Confirm title={t('courses.leave.title')} action={t('courses.leave')} run={run} onClose={() => setAsks(false)}>
          <p>{t('courses.leave.lost')}</p>
          {course.price > 0 && <p>{t('courses.leave.paid')}</p>}
        </Confirm>
      )}
    </>
  )
}
