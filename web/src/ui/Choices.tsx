import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

type InputProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; hint?: ReactNode }

export function Checkbox({ label, hint, className, ...input }: InputProps) {
  return (
    <label className={clsx('flex items-start gap-2.5', className)}>
      <input type="checkbox" {...input} className="mt-[3px] size-[1.1rem] shrink-0 accent-(--brand)" />
      <span>
        {label}
        {hint && <span className="block text-sm text-ink-3">{hint}</span>}
      </span>
    </label>
  )
}

/** On or off, at once: what has a Save button takes a Checkbox. */
export function Switch({ label, hint, className, ...input }: InputProps) {
  return (
    <label className={clsx('flex items-start justify-between gap-4', className)}>
      <span>
        <span className="font-[550]">{label}</span>
        {hint && <span className="block text-sm text-ink-3">{hint}</span>}
      </span>
      <span className="relative mt-0.5 inline-flex shrink-0">
        <input
          type="checkbox"
          role="switch"
          {...input}
          className="peer h-6 w-10 appearance-none rounded-full bg-control transition-colors checked:bg-brand"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute top-[3px] start-[3px] size-[18px] rounded-full bg-surface transition-transform peer-checked:translate-x-4 rtl:peer-checked:-translate-x-4 dark:bg-bg"
        />
      </span>
    </label>
  )
}

interface Option<T> {
  value: T
  label: ReactNode
  hint?: ReactNode
  icon?: ReactNode
}

/** One of a few that each need a sentence. */
export function RadioCards<T extends string>({
  legend,
  name,
  value,
  options,
  onChange,
}: {
  legend: string
  name: string
  value: T
  options: Option<T>[]
  onChange: (value: T) => void
}) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-[570]">{legend}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex items-start gap-2.5 rounded-control border border-line-2 bg-surface p-3 has-checked:border-brand has-checked:bg-brand-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              className="mt-1 size-4 shrink-0 accent-(--brand) outline-none"
            />
            <span className="min-w-0">
              <span className="flex items-center gap-1.5 font-[570] [&>svg]:size-4">
                {option.icon}
                {option.label}
              </span>
              {option.hint && <span className="block text-sm text-ink-2">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
