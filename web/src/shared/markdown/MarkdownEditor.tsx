import { useRef, useState, type ReactNode } from 'react'
import { useT } from '@/i18n'
import { Segments } from '@/ui/Segments'
import { continueList, link, wrap, type Editing } from './edits'
import { MarkdownToolbar } from './MarkdownToolbar'
import { Preview } from './Preview'

interface Props {
  value: string
  onChange: (text: string) => void
  label: string
  placeholder?: string
  maxLength?: number
  rows?: number
  /** Ctrl-Enter. */
  onSubmit?: () => void
  /** Pictures that were pasted or dropped. */
  onPictures?: (files: File[]) => void
  /** More buttons at the end of the toolbar. */
  tools?: ReactNode
  autoFocus?: boolean
  id?: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

const picturesOf = (data: DataTransfer | null) =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))

/** Markdown in a text area with a toolbar, keys and a preview by the server. */
export function MarkdownEditor({
  value,
  onChange,
  label,
  placeholder,
  maxLength,
  rows = 8,
  onSubmit,
  onPictures,
  tools,
  autoFocus,
  ...wired
}: Props) {
  const t = useT()
  const area = useRef<HTMLTextAreaElement>(null)
  const [mode, setMode] = useState<'write' | 'preview'>('write')

  const edit = (change: (editing: Editing) => Editing | undefined): boolean => {
    const { value: text, selectionStart: start, selectionEnd: end } = area.current!
    const next = change({ text, start, end })
    if (!next) return false
    onChange(next.text)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(next.start, next.end)
    })
    return true
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (isCommand && key === 'enter') onSubmit?.()
    else if (isCommand && key === 'b') edit((at) => wrap(at, '**'))
    else if (isCommand && key === 'i') edit((at) => wrap(at, '*'))
    else if (isCommand && event.shiftKey && key === 'l') edit(link)
    else if (key !== 'enter' || event.shiftKey || isCommand || event.nativeEvent.isComposing || !edit(continueList))
      return
    event.preventDefault()
  }
  const takePictures = (event: React.SyntheticEvent, data: DataTransfer | null) => {
    const files = picturesOf(data)
    if (!files.length || !onPictures) return
    event.preventDefault()
    onPictures(files)
  }
  return (
    <div className="overflow-hidden rounded-control border border-control bg-surface has-[textarea[aria-invalid]]:border-danger">
      <div className="flex flex-wrap items-center gap-1 border-b border-line bg-sunken/50 px-1.5 py-1">
        {mode === 'write' && <MarkdownToolbar edit={edit} />}
        {mode === 'write' && tools}
        <Segments
          className="ms-auto"
          label={t('ui.markdown.mode')}
          value={mode}
          onChange={setMode}
          options={[
            { value: 'write', label: t('ui.markdown.write') },
            { value: 'preview', label: t('ui.markdown.preview') },
          ]}
        />
      </div>
      {mode === 'preview' ? (
        <Preview content={value} />
      ) : (
        <textarea
          ref={area}
          dir="auto"
          aria-label={wired.id ? undefined : label}
          value={value}
          rows={rows}
          maxLength={maxLength}
          placeholder={placeholder}
          data-autofocus={autoFocus ? '' : undefined}
          className="block w-full resize-y bg-transparent px-3.5 py-3 text-[.96875rem] leading-6 -outline-offset-2 placeholder:text-ink-3"
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => takePictures(event, event.clipboardData)}
          onDrop={(event) => takePictures(event, event.dataTransfer)}
          {...wired}
        />
      )}
    </div>
  )
}
