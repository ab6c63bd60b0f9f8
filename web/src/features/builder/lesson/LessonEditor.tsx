import { useState } from 'react'
import { Trash2 } from 'lucide-react'
import { VideoPatch } from '@/api/limits'
import { useT } from '@/i18n'
import { SaveNote } from '@/shared/autosave/SaveNote'
import { useAutosave } from '@/shared/autosave/useAutosave'
import { PictureField } from '@/shared/files/PictureField'
import { MarkdownEditor } from '@/shared/markdown/MarkdownEditor'
import { Button } from '@/ui/Button'
import { Switch } from '@/ui/Choices'
import { Field, TextField } from '@/ui/Field'
import { Captions } from '../captions/Captions'
import { DeleteLesson } from '../outline/DeleteLesson'
import type { Course, Lesson } from '../queries'
import { useSaveLessons } from '../writes'
import { FilmPanel } from './FilmPanel'

/** One lesson; every member saves itself. */
export function LessonEditor({ course, lesson, position }: { course: Course; lesson: Lesson; position: number }) {
  const t = useT()
  const [isDeleting, setDeleting] = useState(false)
  return (
    <div className="grid gap-4">
      <h1 className="sr-only lg:hidden">{lesson.title}</h1>
      <section aria-label={t('builder.lesson.position', { n: position })} className="card grid gap-5 p-4 sm:p-5">
        <TitleField course={course._id} lesson={lesson} />
        <FilmPanel course={course._id} lesson={lesson} />
        <DescriptionField course={course._id} lesson={lesson} />
      </section>
      <section aria-label={t('builder.lesson.more.settings')} className="card grid gap-5 p-4 sm:p-5">
        <PreviewSwitch course={course._id} lesson={lesson} />
        <PosterField course={course._id} lesson={lesson} />
      </section>
      <Captions lesson={lesson} />
      {lesson.viewer.can.includes('remove') && (
        <Button
          look="ghost"
          className="justify-self-start text-danger! max-lg:min-h-11"
          onClick={() => setDeleting(true)}
        >
          <Trash2 aria-hidden />
          {t('builder.lesson.delete')}
        </Button>
      )}
      {isDeleting && <DeleteLesson course={course} lesson={lesson} onClose={() => setDeleting(false)} />}
    </div>
  )
}

interface Props {
  course: string
  lesson: Lesson
}

function TitleField({ course, lesson }: Props) {
  const t = useT()
  const save = useSaveLessons(course)
  const title = useAutosave(`lesson:${lesson._id}:title`, lesson.title, async (value) => {
    if (value.trim()) await save(lesson._id, { title: value.trim() })
  })
  const isMissing = !title.value.trim()
  return (
    <div className="relative">
      <TextField
        label={t('builder.lesson.title')}
        value={title.value}
        onChange={(event) => title.change(event.target.value)}
        onBlur={title.flush}
        limits={VideoPatch.title}
        problem={isMissing ? t('builder.needed') : undefined}
        data-lesson-title=""
        className="[&_input]:text-md [&_input]:font-[570]"
      />
      {!isMissing && <SaveNote of={title} corner />}
    </div>
  )
}

function DescriptionField({ course, lesson }: Props) {
  const t = useT()
  const save = useSaveLessons(course)
  const text = useAutosave(`lesson:${lesson._id}:description`, lesson.description ?? '', (value) =>
    save(lesson._id, { description: value || null }),
  )
  return (
    <div className="relative" onBlur={text.flush}>
      <Field label={t('builder.lesson.description')} optional>
        {(wired) => (
          <MarkdownEditor
            id={wired.id}
            label={t('builder.lesson.description')}
            value={text.value}
            onChange={text.change}
            maxLength={VideoPatch.description.maxLength}
            placeholder={t('builder.lesson.description.hint')}
          />
        )}
      </Field>
      <SaveNote of={text} corner />
    </div>
  )
}

function PreviewSwitch({ course, lesson }: Props) {
  const t = useT()
  const save = useSaveLessons(course)
  const preview = useAutosave(`lesson:${lesson._id}:isPreview`, lesson.isPreview, (value) =>
    save(lesson._id, { isPreview: value }),
  )
  return (
    <div>
      <Switch
        label={t('builder.preview.label')}
        hint={t('builder.preview.hint')}
        checked={preview.value}
        onChange={(event) => preview.set(event.target.checked)}
      />
      <SaveNote of={preview} />
    </div>
  )
}

function PosterField({ course, lesson }: Props) {
  const t = useT()
  const save = useSaveLessons(course)
  const poster = useAutosave(`lesson:${lesson._id}:thumbnail`, lesson.thumbnail ?? null, (value) =>
    save(lesson._id, { thumbnail: value }),
  )
  return (
    <div className="relative">
      <PictureField
        label={t('builder.poster')}
        hint={t('builder.poster.hint')}
        name="thumbnail"
        purpose="thumbnail"
        value={poster.value}
        onChange={poster.set}
      />
      <SaveNote of={poster} corner />
    </div>
  )
}
