import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '@/i18n'
import type { Lesson } from '@/shared/courses/queries'
import { Prose } from '@/ui/Prose'
import { Segments } from '@/ui/Segments'
import type { FilmClock } from './player/clock'
import { streamQuery } from './queries'
import { Transcript } from './Transcript'

/** What is written about a lesson, and what is said in it. */
export function LessonText({ lesson, clock }: { lesson: Lesson; clock: FilmClock }) {
  const t = useT()
  const { data: stream } = useQuery({ ...streamQuery(lesson._id), enabled: false })
  const tracks = stream?.captions ?? []
  const [chosen, setShown] = useState<'about' | 'transcript'>('about')
  const shown = tracks.length && (chosen === 'transcript' || !lesson.descriptionHtml) ? 'transcript' : 'about'
  return (
    <div className="mt-6 grid gap-5">
      {tracks.length > 0 && lesson.descriptionHtml && (
        <Segments
          className="justify-self-start"
          label={t('videos.text.which')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'about', label: t('videos.about') },
            { value: 'transcript', label: t('videos.transcript') },
          ]}
        />
      )}
      {shown === 'transcript' ? (
        <Transcript lesson={lesson._id} tracks={tracks} clock={clock} />
      ) : (
        lesson.descriptionHtml && <Prose html={lesson.descriptionHtml} className="max-w-[68ch]" />
      )}
    </div>
  )
}
