import { useId, useRef } from 'react'
import { ImagePlus } from 'lucide-react'
import { PostDraft } from '@/api/limits'
import type { Schemas } from '@/api/client'
import { useT } from '@/i18n'
import { useDraft } from '@/shared/drafts'
import { MarkdownEditor } from '@/shared/markdown/MarkdownEditor'
import { IconButton } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { Field } from '@/ui/Field'
import { Form, Submit } from '@/ui/Form'
import { toast } from '@/ui/toast'
import { DraftPictures } from './DraftPictures'
import { DropArea } from './DropArea'
import { isComplete, type Draft } from './postDraft'
import { TitleField } from './TitleField'
import { TopicSelect } from './TopicSelect'
import { mostPictures, usePictures } from './usePictures'

interface Props {
  heading: string
  /** The verb on the button. */
  action: string
  /** Where the draft is kept. */
  draftKey: string
  /** What it begins with. */
  start: Draft
  topics: Schemas['Topic'][]
  /** Sends it; what it throws is shown. */
  send: (draft: Draft) => Promise<unknown>
  onClose: () => void
}

const accepted = 'image/jpeg,image/png,image/webp,image/gif,image/avif'

/**
 * A post being written: in a window, a sheet on phones. Closing it keeps what is written and the pictures that were
 * sent.
 */
export function Composer({ heading, action, draftKey, start, topics, send, onClose }: Props) {
  const t = useT()
  const form = useId()
  const chooser = useRef<HTMLInputElement>(null)
  const { draft, change, forget } = useDraft(draftKey, start)
  const pictures = usePictures(draft.images, (address) => change(({ images }) => ({ images: [...images, address] })))

  const addPictures = (files: File[]) => {
    if (pictures.add(files) > 0) toast(t('posts.pictures.most', { n: mostPictures }))
  }
  const submit = async () => {
    if (pictures.isSending || !isComplete(draft)) return
    await send(draft)
    forget()
    onClose()
  }
  const requestSubmit = () => (document.getElementById(form) as HTMLFormElement).requestSubmit()
  const tools = (
    <IconButton
      small
      label={t('posts.pictures.add')}
      icon={<ImagePlus />}
      disabled={draft.images.length >= mostPictures}
      onClick={() => chooser.current?.click()}
    />
  )
  return (
    <Dialog title={heading} onClose={onClose}>
      <DropArea onFiles={addPictures}>
        <Form id={form} submit={submit} className="grid gap-3.5">
          <TitleField value={draft.title} onChange={(title) => change({ title })} onEnter={requestSubmit} />
          <Field name="content" label={t('posts.content')} hideLabel>
            {({ name: _name, ...wired }) => (
              <MarkdownEditor
                {...wired}
                label={t('posts.content')}
                placeholder={t('posts.content.placeholder')}
                value={draft.content}
                onChange={(content) => change({ content })}
                maxLength={PostDraft.content.maxLength}
                rows={9}
                onSubmit={requestSubmit}
                onPictures={addPictures}
                tools={tools}
              />
            )}
          </Field>
          <DraftPictures
            images={draft.images}
            sending={pictures.sending}
            onRemove={(address) => change(({ images }) => ({ images: images.filter((one) => one !== address) }))}
            onDrop={pictures.drop}
          />
          <input
            ref={chooser}
            type="file"
            accept={accepted}
            multiple
            hidden
            onChange={(event) => {
              addPictures([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
          <div className="sticky -bottom-5 z-10 -mx-5 -mb-5 flex flex-wrap items-center gap-3 border-t border-line bg-raised px-5 py-3.5">
            <TopicSelect topics={topics} value={draft.topic} onChange={(topic) => change({ topic })} />
            <span role="status" className="ms-auto text-sm text-ink-3">
              {statusOf(t, pictures.isSending, draft, start)}
            </span>
            <Submit className="max-sm:min-h-11!">{action}</Submit>
          </div>
        </Form>
      </DropArea>
    </Dialog>
  )
}

function statusOf(t: ReturnType<typeof useT>, isSending: boolean, draft: Draft, start: Draft) {
  if (isSending) return t('posts.pictures.sending')
  return JSON.stringify(draft) === JSON.stringify(start) ? '' : t('posts.draft.kept')
}
