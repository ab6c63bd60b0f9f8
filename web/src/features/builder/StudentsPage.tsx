import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { UserPlus, Users } from 'lucide-react'
import { useState } from 'react'
import { allOf } from '@/api/lists'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { NotFound } from '@/ui/Gone'
import { MoreButton } from '@/ui/MoreButton'
import { CourseFrame } from './course/CourseFrame'
import { courseQuery, studentsQuery } from './queries'
import { GrantDialog } from './students/GrantDialog'
import { StudentRow } from './students/StudentRow'

/** Who takes the course, and how far they are. */
export function StudentsPage() {
  const t = useT()
  const { course: id } = useParams({ from: '/_site/teach/courses/$course/students' })
  const { data: course } = useSuspenseQuery(courseQuery(id))
  const list = useSuspenseInfiniteQuery(studentsQuery(id))
  const [isGranting, setGranting] = useState(false)
  const students = allOf(list.data)
  if (!course.viewer.can.includes('edit')) return <NotFound />
  const grant = course.viewer.can.includes('grant') && (
    <Button look="primary" className="max-sm:min-h-11" onClick={() => setGranting(true)}>
      <UserPlus aria-hidden />
      {t('builder.grant')}
    </Button>
  )
  return (
    <CourseFrame course={course} tab="students">
      {students.length ? (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-ink-2">{t('builder.students.count', { n: course.enrollmentCount })}</p>
            {grant}
          </div>
          <ul className="card divide-y divide-line">
            {students.map((student) => (
              <StudentRow key={student.enrollment} student={student} />
            ))}
          </ul>
          <MoreButton {...list} auto />
        </>
      ) : (
        <Empty
          icon={<Users />}
          title={t('builder.students.none')}
          text={t(course.isPublished ? 'builder.students.none.text' : 'builder.students.none.draft')}
          action={grant}
        />
      )}
      {isGranting && <GrantDialog course={course} enrolled={students} onClose={() => setGranting(false)} />}
    </CourseFrame>
  )
}
