import { CircleAlert } from 'lucide-react'
import { createContext, useContext, useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useT } from '@/i18n'
import { messageOf } from './failures'
import { RequestFailed } from '@/api/problems'
import { Button } from './Button'
import { Callout } from './Callout'
import { FormProblems } from './formProblems'
import { problemInWords } from './problemWords'

const FormBusy = createContext(false)

interface Props {
  /** Sends what the form holds. What it throws is shown: members' problems at their fields, the rest above. */
  submit: (values: FormValues) => Promise<unknown>
  children: ReactNode
  className?: string
  id?: string
}

/** What was typed, by the controls' names. */
export class FormValues {
  constructor(private readonly data: FormData) {}

  text = (name: string): string => String(this.data.get(name) ?? '').trim()
  /** As it was typed: passwords, Markdown. */
  raw = (name: string): string => String(this.data.get(name) ?? '')
  /** Null for an empty field: takes a member away in a patch, leaves it out of a draft. */
  textOrNull = (name: string): string | null => this.text(name) || null
  number = (name: string): number => Number(this.text(name).replace(',', '.'))
  isOn = (name: string): boolean => this.data.get(name) === 'on'
}

export function Form({ submit, children, className, id }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const members = failure instanceof RequestFailed ? failure.members : new Map<string, string>()

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [failure])

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setFailure(undefined)
    try {
      await submit(new FormValues(new FormData(event.currentTarget)))
    } catch (problem) {
      setFailure(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form ref={form} id={id} onSubmit={onSubmit} className={className}>
      <FormProblems value={members}>
        <FormBusy value={isBusy}>
          {failure !== undefined && <Failure failure={failure} form={form} />}
          {children}
        </FormBusy>
      </FormProblems>
    </form>
  )
}

/** What went wrong as a whole, with the problems of members that have no field here. */
function Failure({ failure, form }: { failure: unknown; form: React.RefObject<HTMLFormElement | null> }) {
  const t = useT()
  const members = failure instanceof RequestFailed ? [...failure.members] : []
  const fields = new Set([...(form.current?.elements ?? [])].map((control) => control.getAttribute('name')))
  const homeless = members.filter(([path]) => !fields.has(path) && !fields.has(path.split(/[.[]/)[0]!))
  return (
    <Callout tone="danger" alert icon={<CircleAlert />}>
      {members.length > homeless.length ? t('ui.form.look') : messageOf(failure)}
      {homeless.map(([path, message]) => (
        <span key={path} className="block">
          {problemInWords(message)}
        </span>
      ))}
    </Callout>
  )
}

/** Sends the form it stands in. */
export function Submit({
  children,
  form,
  className,
  look = 'primary',
}: {
  children: ReactNode
  form?: string
  className?: string
  look?: 'primary' | 'danger'
}) {
  return (
    <Button type="submit" look={look} form={form} busy={useContext(FormBusy)} className={className}>
      {children}
    </Button>
  )
}
