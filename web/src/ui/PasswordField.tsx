import { Eye, EyeOff } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { useT } from '@/i18n'
import { Field } from './Field'

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: string; hint?: string }

/** A password that can be looked at. Pasting and password managers work. */
export function PasswordField({ label, hint, name, ...input }: Props) {
  const t = useT()
  const [isShown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} name={name}>
      {(wired) => (
        <span className="relative block">
          <input
            required
            maxLength={1024}
            {...input}
            {...wired}
            type={isShown ? 'text' : 'password'}
            className="field-control pe-11!"
          />
          <button
            type="button"
            aria-pressed={isShown}
            aria-label={t('ui.password.show')}
            title={t('ui.password.show')}
            onClick={() => setShown(!isShown)}
            className="absolute inset-y-0 end-0 grid w-11 place-items-center text-ink-3 hover:text-ink [&>svg]:size-[18px]"
          >
            {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          </button>
        </span>
      )}
    </Field>
  )
}
