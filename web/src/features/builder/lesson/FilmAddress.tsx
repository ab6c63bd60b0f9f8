import { ExternalLink, Trash2 } from 'lucide-react'
import { VideoPatch } from '@/api/limits'
import { useT } from '@/i18n'
import { formatDuration } from '@/i18n/dates'
import { SaveNote } from '@/shared/autosave/SaveNote'
import { useAutosave } from '@/shared/autosave/useAutosave'
import { Button, buttonLook } from '@/ui/Button'
import { TextField } from '@/ui/Field'
import type { Lesson } from '../queries'
import { ReadField } from '../fields/ReadField'
import { readTime } from '../titles'
import { useSaveLessons } from '../writes'

interface Props {
  course: string
  lesson: Lesson
  /** To where a film is dropped. */
  onBack: () => void
}

const isAddress = (text: string) => /^https?:\/\/\S+\.\S+/.test(text)

/** A film that is kept elsewhere: its address, and its length, which only the teacher knows. */
export function FilmAddress({ course, lesson, onBack }: Props) {
  const t = useT()
  const save = useSaveLessons(course)
  const address = useAutosave(`lesson:${lesson._id}:videoUrl`, lesson.videoUrl ?? '', async (value) => {
    const text = value.trim()
    if (text === '' || isAddress(text)) await save(lesson._id, { videoUrl: text || null })
  })
  const isWrong = address.value.trim() !== '' && !isAddress(address.value.trim())
  const remove = () => {
    address.set('')
    onBack()
  }
  return (
    <div className="grid gap-4">
      <div className="relative">
        <TextField
          label={t('builder.film.url')}
          hint={t('builder.film.url.hint')}
          type="url"
          inputMode="url"
          dir="ltr"
          placeholder="https://"
          value={address.value}
          onChange={(event) => address.change(event.target.value)}
          onBlur={address.flush}
          limits={VideoPatch.videoUrl}
          problem={isWrong ? t('builder.film.url.wrong') : undefined}
        />
        {!isWrong && <SaveNote of={address} corner />}
      </div>
      <DurationField course={course} lesson={lesson} />
      <div className="flex flex-wrap gap-2">
        {isAddress(address.value) && (
          <a href={address.value} target="_blank" rel="noreferrer" className={buttonLook('secondary', true)}>
            <ExternalLink aria-hidden />
            {t('builder.film.open')}
          </a>
        )}
        <Button small look="ghost" onClick={remove}>
          <Trash2 aria-hidden />
          {t(lesson.videoUrl ? 'files.remove' : 'ui.cancel')}
        </Button>
      </div>
    </div>
  )
}

function DurationField({ course, lesson }: Omit<Props, 'onBack'>) {
  const t = useT()
  const save = useSaveLessons(course)
  const length = useAutosave(`lesson:${lesson._id}:duration`, lesson.duration ?? null, (value) =>
    save(lesson._id, { duration: value }),
  )
  return (
    <ReadField<number>
      label={t('builder.duration')}
      hint={t('builder.duration.hint')}
      wrong={t('builder.duration.wrong')}
      placeholder="12:30"
      inputMode="numeric"
      className="max-w-60"
      of={length}
      write={formatDuration}
      read={(text) => readTime(text) || undefined}
    />
  )
}
