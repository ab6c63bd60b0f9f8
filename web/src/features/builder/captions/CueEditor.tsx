import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { Confirm } from '@/ui/Confirm'
import { Dialog } from '@/ui/Dialog'
import { messageOf } from '@/ui/failures'
import { Skeleton } from '@/ui/Skeleton'
import { toast } from '@/ui/toast'
import { FilmView } from '../lesson/FilmView'
import { transcriptQuery, type Caption, type Cue, type Lesson } from '../queries'
import { readTime } from '../titles'
import { CueRow } from './CueRow'
import { added, changed, cuesOf, problemOf, removed, rowsOf, timeText, type Row } from './cues'
import { useCaptionWrites } from './writes'

/** What is said and when, to be put right beside the film. */
export default function CueEditor({
  lesson,
  caption,
  onClose,
}: {
  lesson: Lesson
  caption: Caption
  onClose: () => void
}) {
  const t = useT()
  const { data, error } = useQuery(transcriptQuery(lesson._id, caption.language))
  const title = t('builder.cues.title', { label: caption.label })
  if (data) return <Editor lesson={lesson} caption={caption} title={title} cues={data.cues} onClose={onClose} />
  return (
    <Dialog title={title} onClose={onClose}>
      {error ? <Callout tone="danger">{messageOf(error)}</Callout> : <Skeleton className="h-60" />}
    </Dialog>
  )
}

function Editor({
  lesson,
  caption,
  title,
  cues,
  onClose,
}: {
  lesson: Lesson
  caption: Caption
  title: string
  cues: Cue[]
  onClose: () => void
}) {
  const t = useT()
  const film = useRef<HTMLVideoElement>(null)
  const { change } = useCaptionWrites(lesson._id)
  const [rows, setRows] = useState<Row[]>(() => rowsOf(cues))
  const [isDirty, setDirty] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [isTried, setTried] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const edit = (next: (rows: Row[]) => Row[]) => {
    setDirty(true)
    setRows(next)
  }
  const firstWrong = rows.find(problemOf)
  const save = async () => {
    setTried(true)
    if (firstWrong) return document.querySelector<HTMLElement>(`[data-cue="${firstWrong.key}"] [aria-invalid]`)?.focus()
    setBusy(true)
    try {
      await change(caption.language, { cues: cuesOf(rows) })
      toast(t('ui.saved'))
      onClose()
    } catch (problem) {
      setFailure(problem)
      setBusy(false)
    }
  }
  const playFrom = (row: Row) => {
    if (!film.current) return
    film.current.currentTime = readTime(row.start) ?? 0
    void film.current.play()
  }
  const footer = (
    <>
      <span className="me-auto self-center text-sm text-danger" role="status">
        {isTried && firstWrong
          ? t('builder.cues.wrong', { n: rows.filter(problemOf).length })
          : failure !== undefined && messageOf(failure)}
      </span>
      <Button onClick={() => (isDirty ? setLeaving(true) : onClose())}>{t('ui.cancel')}</Button>
      <Button look="primary" busy={isBusy} onClick={save}>
        {t('ui.save')}
      </Button>
    </>
  )
  return (
    <Dialog title={title} onClose={() => (isDirty ? setLeaving(true) : onClose())} footer={footer}>
      <div className="grid gap-4">
        {lesson.videoFileId && (
          <div className="sticky -top-1 z-10 bg-raised pb-2">
            <FilmView lesson={lesson} video={film} className="max-h-[28dvh] object-contain" />
          </div>
        )}
        {!rows.length && <p className="text-ink-2">{t('builder.cues.none')}</p>}
        <ol className="grid gap-2">
          {rows.map((row, index) => (
            <CueRow
              key={row.key}
              row={row}
              place={index + 1}
              shows={isTried}
              onChange={(part) => edit((all) => changed(all, row.key, part))}
              onAdd={() => edit((all) => added(all, index))}
              onRemove={() => edit((all) => removed(all, row.key))}
              onPlay={lesson.videoFileId ? () => playFrom(row) : undefined}
              now={lesson.videoFileId ? () => timeText(film.current?.currentTime ?? 0) : undefined}
            />
          ))}
        </ol>
        <Button className="justify-self-start" onClick={() => edit((all) => added(all, all.length - 1))}>
          <Plus aria-hidden />
          {t('builder.cues.add')}
        </Button>
      </div>
      {isLeaving && (
        <Confirm
          title={t('builder.cues.leave')}
          action={t('builder.cues.discard')}
          run={async () => onClose()}
          onClose={() => setLeaving(false)}
        >
          <p>{t('builder.cues.leave.text')}</p>
        </Confirm>
      )}
    </Dialog>
  )
}
