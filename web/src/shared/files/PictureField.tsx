import { ImagePlus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useT } from '@/i18n'
import { Bar } from '@/ui/Progress'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { messageOf } from '@/ui/failures'
import { variantOf } from '@/ui/pictures'
import { upload, type Purpose } from './upload'

interface Props {
  label: string
  hint?: string
  name: string
  purpose: Purpose
  /** The address as the document holds it; null: none. */
  value: string | null
  onChange: (address: string | null) => void
  /** How the picture will be cut where it is shown. */
  shape?: 'wide' | 'round'
}

const accepted = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

/** One picture of a form: chosen or dropped, sent at once, shown as it will look. */
export function PictureField({ label, hint, name, purpose, value, onChange, shape = 'wide' }: Props) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<number>()
  const [failure, setFailure] = useState<unknown>()
  const take = async (file: File | undefined) => {
    if (!file) return
    setFailure(undefined)
    setProgress(0)
    try {
      onChange((await upload(file, purpose, { onProgress: setProgress })).url)
    } catch (problem) {
      setFailure(problem)
    } finally {
      setProgress(undefined)
    }
  }
  return (
    <Field
      label={label}
      hint={hint}
      name={name}
      optional
      problem={failure === undefined ? undefined : messageOf(failure)}
    >
      {(wired) => (
        <div
          className="flex flex-wrap items-center gap-4"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            void take(event.dataTransfer.files[0])
          }}
        >
          <Shown value={value} shape={shape} />
          <div className="grid gap-2">
            {progress !== undefined && <Bar value={progress} label={t('files.sending')} className="w-40" />}
            <div className="flex flex-wrap gap-2">
              <Button small busy={progress !== undefined} onClick={() => input.current?.click()}>
                <ImagePlus aria-hidden />
                {value ? t('files.replace') : t('files.choose')}
              </Button>
              {value && (
                <Button small look="ghost" onClick={() => onChange(null)}>
                  <Trash2 aria-hidden />
                  {t('files.remove')}
                </Button>
              )}
            </div>
          </div>
          <input
            {...wired}
            name={undefined}
            ref={input}
            type="file"
            accept={accepted}
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </div>
      )}
    </Field>
  )
}

function Shown({ value, shape }: { value: string | null; shape: 'wide' | 'round' }) {
  const look = shape === 'round' ? 'size-20 rounded-full' : 'aspect-[16/9] w-44 rounded-control'
  if (!value)
    return (
      <span
        aria-hidden
        className={`${look} grid place-items-center border border-dashed border-control bg-sunken text-ink-3`}
      />
    )
  return (
    <img
      src={variantOf(value, { width: 320, square: shape === 'round' })}
      alt=""
      className={`${look} bg-sunken object-cover`}
    />
  )
}
