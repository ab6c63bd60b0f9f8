import { useState } from 'react'
import { SaveNote } from '@/shared/autosave/SaveNote'
import type { Autosaved } from '@/shared/autosave/useAutosave'
import type { Plain } from '@/shared/autosave/autosave'
import { TextField } from '@/ui/Field'

interface Props<T extends Plain> {
  label: string
  hint?: string
  /** What is said of a text that means nothing. */
  wrong: string
  of: Autosaved<T | null>
  write: (value: T) => string
  /** Undefined: the text means nothing. */
  read: (text: string) => T | undefined
  placeholder?: string
  inputMode?: 'decimal' | 'numeric'
  className?: string
}

/** A value that is typed as text: read when one leaves the field, so that nothing changes under who is typing. */
export function ReadField<T extends Plain>({
  label,
  hint,
  wrong,
  of,
  write,
  read,
  placeholder,
  inputMode,
  className,
}: Props<T>) {
  const [typed, setTyped] = useState<string>()
  const text = typed ?? (of.value === null ? '' : write(of.value))
  const isWrong = typed !== undefined && typed.trim() !== '' && read(typed) === undefined
  const commit = () => {
    if (typed === undefined || isWrong) return
    of.set(typed.trim() === '' ? null : read(typed)!)
    setTyped(undefined)
  }
  return (
    <div className={`relative ${className ?? ''}`}>
      <TextField
        label={label}
        hint={hint}
        optional
        value={text}
        placeholder={placeholder}
        inputMode={inputMode}
        problem={isWrong ? wrong : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
      {!isWrong && <SaveNote of={of} corner />}
    </div>
  )
}
