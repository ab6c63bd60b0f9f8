import { CoursePatch } from '@/api/limits'
import { useT } from '@/i18n'
import { SavedPicture } from '../fields/SavedPicture'
import { SavedText } from '../fields/SavedText'
import { SavedTitle } from '../fields/SavedTitle'
import type { Course } from '../queries'
import { useSaveCourse } from '../writes'
import { FindingFields } from './FindingFields'
import { PriceFields } from './PriceFields'

/** What the course's page says; every member saves itself. */
export function CourseDetails({ course }: { course: Course }) {
  const t = useT()
  const save = useSaveCourse(course._id)
  const name = (member: string) => `course:${course._id}:${member}`
  return (
    <div className="grid max-w-[760px] gap-4">
      <section className="card grid gap-5 p-4 sm:p-5">
        <SavedTitle
          name={name('title')}
          label={t('builder.title')}
          saved={course.title}
          save={(title) => save({ title })}
          limits={CoursePatch.title}
        />
        <SavedText
          name={name('description')}
          label={t('builder.description')}
          hint={t('builder.description.hint')}
          saved={course.description}
          save={(description) => save({ description })}
          maxLength={CoursePatch.description.maxLength}
          rows={10}
        />
        <SavedPicture
          name={name('thumbnail')}
          label={t('builder.thumbnail')}
          hint={t('builder.thumbnail.hint')}
          saved={course.thumbnail}
          save={(thumbnail) => save({ thumbnail })}
        />
      </section>
      <section aria-label={t('builder.finding')} className="card grid items-start gap-5 p-4 sm:grid-cols-2 sm:p-5">
        <FindingFields course={course} />
      </section>
      <section aria-label={t('builder.price')} className="card grid gap-5 p-4 sm:p-5">
        <PriceFields course={course} />
      </section>
    </div>
  )
}
