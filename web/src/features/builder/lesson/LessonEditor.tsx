import { useState } from 'react'
import { Trash2 } from 'lucide-react'
import { VideoPatch } from '@/api/limits'
import { useT } from '@/i18n'
import { SaveNote } from '@/shared/autosave/SaveNote'
import { useAutosave } from '@/shared/autosave/useAutosave'
import { Button } from '@/ui/Button'
import { Switch } from '@/ui/Choices'
import { Captions } from '../captions/Captions'
import { SavedPicture } from '../fields/SavedPicture'
import { SavedText } from '../fields/SavedText'
import { SavedTitle } from '../fields/SavedTitle'
import { DeleteLesson } from '../outline/DeleteLesson'
import type { Course, Lesson } from '../queries'
import { useSaveLessons } from '../writes'
import { FilmPanel } from './FilmPanel'

/** One lesson; every member saves itself. */
export function LessonEditor({ course, lesson, position }: { course: Course; lesson: Lesson; position: number }) {
  const t = useT()
  const [isDeleting, setDeleting] = useState(false)
  const save = useSaveLessons(course._id)
  const name = (member: string) => `lesson:${lesson._id}:${member}`
  return (
    <div className="grid gap-4">
      <h1 className="sr-only lg:hidden">{lesson.title}</h1>
      <section aria-label={t('builder.lesson.position', { n: position })} className="card grid gap-5 p-4 sm:p-5">
        <SavedTitle
          name={name('title')}
          label={t('builder.lesson.title')}
          saved={lesson.title}
          save={(title) => save(lesson._id, { title })}
          limits={VideoPatch.title}
          className="[&_input]:text-md [&_input]:font-[570]"
        />
        <FilmPanel course={course._id} lesson={lesson} />
        <SavedText
          name={name('description')}
          label={t('builder.lesson.description')}
          optional
          saved={lesson.description ?? ''}
          save={(description) => save(lesson._id, { description: description || null })}
          maxLength={VideoPatch.description.maxLength}
          placeholder={t('builder.lesson.description.hint')}
        />
      </section>
      <section aria-label={t('builder.lesson.more.settings')} className="card grid gap-5 p-4 sm:p-5">
        <PreviewSwitch course={course._id} lesson={lesson} />
        <SavedPicture
          name={name('thumbnail')}
          label={t('builder.poster')}
          hint={t('builder.poster.hint')}
          saved={lesson.thumbnail}
          save={(thumbnail) => save(lesson._id, { thumbnail })}
        />
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
