import { useEffect, useRef, useState } from 'react'
import { PostCommentDraft } from '@/api/limits'
import { useT } from '@/i18n'
import { useDraft } from '@/shared/drafts'
import { MarkdownEditor } from '@/shared/markdown/MarkdownEditor'
import { Button } from '@/ui/Button'

interface Props {
  label: string
  /** The verb on the button. */
  action: string
  draftKey: string
  /** What it begins with. */
  start?: string
  /** Throws when it failed: what was written is there again. */
  send: (content: string) => Promise<unknown>
  /** Closes it after sending and on Cancel; none: it stays. */
  onClose?: () => void
  /** Changes to ask for the focus. */
  focus?: unknown
}

/** A comment being written. What is typed is kept until the server has it. */
export function CommentForm({ label, action, draftKey, start = '', send, onClose, focus }: Props) {
  const t = useT()
  const box = useRef<HTMLFormElement>(null)
  const [empty] = useState({ content: start })
  const { draft, change, forget } = useDraft(draftKey, empty)
  const [isBusy, setBusy] = useState(false)
  const isEmpty = draft.content.trim() === ''

  useEffect(() => {
    if (!focus) return
    const area = box.current?.querySelector('textarea')
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [focus])

  const submit = async () => {
    if (isEmpty || isBusy) return
    const written = draft.content
    // What is new stands in the list at once; what is changed stays here until the server has it.
    const isNew = !start
    if (isNew) forget()
    setBusy(true)
    try {
      await send(written)
      if (!isNew) forget()
      onClose?.()
    } catch {
      change({ content: written })
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      ref={box}
      aria-label={label}
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onClose) return
        event.stopPropagation()
        onClose()
      }}
    >
      <MarkdownEditor
        label={label}
        placeholder={label}
        rows={3}
        value={draft.content}
        maxLength={PostCommentDraft.content.maxLength}
        onChange={(content) => change({ content })}
        onSubmit={() => void submit()}
      />
      <div className="flex justify-end gap-2">
        {onClose && (
          <Button
            small
            look="ghost"
            onClick={() => {
              forget()
              onClose()
            }}
          >
            {t('ui.cancel')}
          </Button>
        )}
        <Button
          type="submit"
          small
          look="primary"
          busy={isBusy}
          disabled={isEmpty && !isBusy}
          className="max-sm:min-h-11!"
        >
          {action}
        </Button>
      </div>
    </form>
  )
}
