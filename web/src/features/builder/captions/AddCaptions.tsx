import { FileText } from 'lucide-react'
import { useRef, useState } from 'react'
import { NewCaptionDraft } from '@/api/limits'
import { RequestFailed } from '@/api/problems'
import { currentLanguage, useT } from '@/i18n'
import { Button } from '@/ui/Button'
import { Callout } from '@/ui/Callout'
import { RadioCards } from '@/ui/Choices'
import { Dialog } from '@/ui/Dialog'
import { Field, Select, TextField } from '@/ui/Field'
import { Form, Submit } from '@/ui/Form'
import { toast } from '@/ui/toast'
import type { Caption, Lesson } from '../queries'
import { commonLanguages, languageName, ownName } from './languages'
import { useCaptionWrites } from './writes'

const other = 'other'

/** Captions from a file: .vtt or .srt. */
export function AddCaptions({ lesson, present, onClose }: { lesson: Lesson; present: Caption[]; onClose: () => void }) {
  const t = useT()
  const { put } = useCaptionWrites(lesson._id)
  const [file, setFile] = useState<File>()
  const [choice, setChoice] = useState<string>(
    () =>
      [currentLanguage(), ...commonLanguages].find((tag) => !present.some(({ language }) => language === tag)) ?? other,
  )
  const [tag, setTag] = useState('')
  const [label, setLabel] = useState<string>()
  const [kind, setKind] = useState<Caption['kind']>('captions')
  const [problem, setProblem] = useState<string>()
  const language = choice === other ? tag.trim() : choice
  const replaced = present.find((caption) => caption.language.toLowerCase() === language.toLowerCase())
  const shownLabel = label ?? (language ? ownName(language) : '')

  const submit = async () => {
    setProblem(file ? undefined : t('builder.captions.nofile'))
    if (!file) return
    const text = await file.text()
    if (text.length > NewCaptionDraft.text.maxLength) return setProblem(t('builder.captions.long'))
    try {
      await put(language, { label: shownLabel.trim(), kind, text })
    } catch (failure) {
      // The server names the lines of the file that it could not read.
      if (failure instanceof RequestFailed) setProblem(failure.members.get('text'))
      throw failure
    }
    toast(t('builder.captions.added', { language: languageName(language) }))
    onClose()
  }
  const footer = (
    <>
      <Button onClick={onClose}>{t('ui.cancel')}</Button>
      <Submit form="add-captions">{t('builder.captions.add')}</Submit>
    </>
  )
  return (
    <Dialog narrow title={t('builder.captions.add')} onClose={onClose} footer={footer}>
      <Form id="add-captions" submit={submit} className="grid gap-4">
        <FileField file={file} problem={problem} onChange={setFile} />
        <Select
          label={t('builder.captions.language')}
          value={choice}
          onChange={(event) => setChoice(event.target.value)}
        >
          {commonLanguages.map((one) => (
            <option key={one} value={one}>
              {languageName(one)}
            </option>
          ))}
          <option value={other}>{t('builder.captions.other')}</option>
        </Select>
        {choice === other && (
          <TextField
            label={t('builder.captions.tag')}
            hint={t('builder.captions.tag.hint')}
            name="language"
            required
            value={tag}
            onChange={(event) => setTag(event.target.value)}
            dir="ltr"
            placeholder="de-CH"
          />
        )}
        <TextField
          label={t('builder.captions.label')}
          hint={t('builder.captions.label.hint')}
          name="label"
          limits={NewCaptionDraft.label}
          value={shownLabel}
          onChange={(event) => setLabel(event.target.value)}
        />
        <RadioCards
          legend={t('builder.captions.kind')}
          name="kind"
          value={kind}
          onChange={setKind}
          options={[
            { value: 'captions', label: t('builder.captions.captions'), hint: t('builder.captions.captions.hint') },
            { value: 'subtitles', label: t('builder.captions.subtitles'), hint: t('builder.captions.subtitles.hint') },
          ]}
        />
        {replaced && <Callout tone="gold">{t('builder.captions.replaces', { label: replaced.label })}</Callout>}
      </Form>
    </Dialog>
  )
}

function FileField({ file, problem, onChange }: { file?: File; problem?: string; onChange: (file: File) => void }) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  return (
    <Field label={t('builder.captions.file')} hint={t('builder.captions.file.hint')} name="text" problem={problem}>
      {(wired) => (
        <div className="flex min-w-0 flex-wrap items-center gap-3">
          <Button data-autofocus="" onClick={() => input.current?.click()}>
            <FileText aria-hidden />
            {t('builder.captions.choose')}
          </Button>
          <span className="min-w-0 truncate text-sm text-ink-2" dir="auto">
            {file?.name}
          </span>
          <input
            {...wired}
            ref={input}
            type="file"
            accept=".vtt,.srt,text/vtt"
            className="sr-only"
            tabIndex={-1}
            onChange={(event) => event.target.files?.[0] && onChange(event.target.files[0])}
          />
        </div>
      )}
    </Field>
  )
}
