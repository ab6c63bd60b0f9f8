import { CoursePatch } from '@/api/limits'
import { useT } from '@/i18n'
import { SaveNote } from '@/shared/autosave/SaveNote'
import { useAutosave } from '@/shared/autosave/useAutosave'
import { PictureField } from '@/shared/files/PictureField'
import { MarkdownEditor } from '@/shared/markdown/MarkdownEditor'
import { Field, TextField } from '@/ui/Field'
import type { Course } from '../queries'
import { useSaveCourse } from '../writes'
import { FindingFields } from './FindingFields'
import { PriceFields } from './PriceFields'

interface Props {
  course: Course
}

/** What the course's page says; every member saves itself. */
export function CourseDetails({ course }: Props) {
  const t = useT()
  return (
    <div className="grid max-w-[760px] gap-4">
      <section className="card grid gap-5 p-4 sm:p-5">
        <Title course={course} />
        <Description course={course} />
        <Thumbnail course={course} />
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

function Title({ course }: Props) {
  const t = useT()
  const save = useSaveCourse(course._id)
  const title = useAutosave(`course:${course._id}:title`, course.title, async (value) => {
    if (value.trim()) await save({ title: value.trim() })
  })
  const isMissing = !title.value.trim()
  return (
    <div className="relative">
      <TextField
        label={t('builder.title')}
        value={title.value}
        onChange={(event) => title.change(event.target.value)}
        onBlur={title.flush}
        limits={CoursePatch.title}
        problem={isMissing ? t('builder.needed') : undefined}
      />
      {!isMissing && <SaveNote of={title} corner />}
    </div>
  )
}

function Description({ course }: Props) {
  const t = useT()
  const save = useSaveCourse(course._id)
  const text = useAutosave(`course:${course._id}:description`, course.description, async (value) => {
    if (value.trim()) await save({ description: value })
  })
  const isMissing = !text.value.trim()
  return (
    <div className="relative" onBlur={text.flush}>
      <Field
        label={t('builder.description')}
        hint={t('builder.description.hint')}
        problem={isMissing ? t('builder.needed') : undefined}
      >
        {(wired) => (
          <MarkdownEditor
            label={t('builder.description')}
            value={text.value}
            onChange={text.change}
            maxLength={CoursePatch.description.maxLength}
            rows={10}
            id={wired.id}
            aria-describedby={wired['aria-describedby']}
            aria-invalid={wired['aria-invalid']}
          />
        )}
      </Field>
      {!isMissing && <SaveNote of={text} corner />}
    </div>
  )
}

function Thumbnail({ course }: Props) {
  const t = useT()
  const save = useSaveCourse(course._id)
  const picture = useAutosave(`course:${course._id}:thumbnail`, course.thumbnail ?? null, (value) =>
    save({ thumbnail: value }),
  )
  return (
    <div className="relative">
      <PictureField
        label={t('builder.thumbnail')}
        hint={t('builder.thumbnail.hint')}
        name="thumbnail"
        purpose="thumbnail"
        value={picture.value}
        onChange={picture.set}
      />
      <SaveNote of={picture} corner />
    </div>
  )
}
