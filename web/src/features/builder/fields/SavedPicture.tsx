import { SaveNote } from '@/shared/autosave/SaveNote'
import { useAutosave } from '@/shared/autosave/useAutosave'
import { PictureField } from '@/shared/files/PictureField'

interface Props {
  /** Document and member, for what is not saved yet. */
  name: string
  label: string
  hint: string
  saved: string | undefined
  save: (thumbnail: string | null) => Promise<unknown>
}

/** A thumbnail that saves itself. */
export function SavedPicture({ name, label, hint, saved, save }: Props) {
  const picture = useAutosave<string | null>(name, saved ?? null, save)
  return (
    <div className="relative">
      <PictureField
        label={label}
        hint={hint}
        name="thumbnail"
        purpose="thumbnail"
        value={picture.value}
        onChange={picture.set}
      />
      <SaveNote of={picture} corner />
    </div>
  )
}
