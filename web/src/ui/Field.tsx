import { ChevronDown } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'
import { useT } from '@/i18n'
import { useProblemOf } from './formProblems'
import { problemInWords } from './problemWords'

interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  /** The member of the draft: a problem that the server has with it appears here. */
  name?: string
  /** A problem that is known without the server. */
  problem?: string
  optional?: boolean
  hideLabel?: boolean
  className?: string
}

interface Wired {
  id: string
  name?: string
  'aria-invalid'?: true
  'aria-describedby'?: string
}

/** Label, hint and problem of one control, which `children` makes from what it is given. */
export function Field({
  label,
  hint,
  name,
  problem,
  optional,
  hideLabel,
  className,
  children,
}: FieldProps & { children: (wired: Wired) => ReactNode }) {
  const t = useT()
  const id = useId()
  const told = useProblemOf(name)
  const wrong = problem ?? (told && problemInWords(told))
  const described = [wrong && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <div className={className}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-1 flex items-baseline gap-2 text-sm font-[570]'}>
        {label}
        {optional && <span className="text-xs font-normal text-ink-3">{t('ui.optional')}</span>}
      </label>
      {children({ id, name, 'aria-invalid': wrong ? true : undefined, 'aria-describedby': described || undefined })}
      {wrong && (
        <p id={`${id}-problem`} className="mt-1 text-sm text-danger">
          {wrong}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-ink-3">
          {hint}
        </p>
      )}
    </div>
  )
}

type Control<T extends 'input' | 'textarea' | 'select'> = FieldProps & Omit<ComponentProps<T>, keyof FieldProps>

/** What a limit of the API document means to a control. */
interface Limits {
  required?: boolean
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
}

const fromLimits = (limits: Limits = {}) => ({
  required: limits.required,
  minLength: limits.minLength,
  maxLength: limits.maxLength,
})

export function TextField({
  label,
  hint,
  name,
  problem,
  optional,
  hideLabel,
  className,
  limits,
  ...input
}: Control<'input'> & { limits?: Limits }) {
  const field = { label, hint, name, problem, optional, hideLabel, className }
  const range = limits?.minimum === undefined ? {} : { min: limits.minimum, max: limits.maximum }
  return (
    <Field {...field}>
      {(wired) => (
        <input dir="auto" {...fromLimits(limits)} {...range} {...input} {...wired} className="field-control" />
      )}
    </Field>
  )
}

export function TextArea({
  label,
  hint,
  name,
  problem,
  optional,
  hideLabel,
  className,
  limits,
  rows = 4,
  ...area
}: Control<'textarea'> & { limits?: Limits }) {
  const field = { label, hint, name, problem, optional, hideLabel, className }
  return (
    <Field {...field}>
      {(wired) => (
        <textarea dir="auto" rows={rows} {...fromLimits(limits)} {...area} {...wired} className="field-control" />
      )}
    </Field>
  )
}

export function Select({
  label,
  hint,
  name,
  problem,
  optional,
  hideLabel,
  className,
  children,
  ...select
}: Control<'select'>) {
  const field = { label, hint, name, problem, optional, hideLabel, className }
  return (
    <Field {...field}>
      {(wired) => (
        <span className="relative block">
          <select {...select} {...wired} className="field-control">
            {children}
          </select>
          <ChevronDown aria-hidden className="pointer-events-none absolute end-3 top-3 size-4 text-ink-3" />
        </span>
      )}
    </Field>
  )
}
