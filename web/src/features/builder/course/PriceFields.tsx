import { CoursePatch } from '@/api/limits'
import { useT } from '@/i18n'
import { formatNumber } from '@/i18n/dates'
import { SaveNote } from '@/shared/autosave/SaveNote'
import { useAutosave } from '@/shared/autosave/useAutosave'
import { Select } from '@/ui/Field'
import { ReadField } from '../fields/ReadField'
import type { Course } from '../queries'
import { readNumber } from '../titles'
import { useSaveCourse } from '../writes'

const currencies = [
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'NZD',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'JPY',
  'INR',
  'BRL',
  'MXN',
  'ZAR',
]

const read = (text: string) => {
  const value = readNumber(text)
  return value !== undefined && value <= CoursePatch.price.maximum ? value : undefined
}

/** Free, or a price; who may take a paid course is decided by its teacher. */
export function PriceFields({ course }: { course: Course }) {
  const t = useT()
  const save = useSaveCourse(course._id)
  const price = useAutosave<number | null>(`course:${course._id}:price`, course.price || null, (value) =>
    save({ price: value ?? 0 }),
  )
  const currency = useAutosave(`course:${course._id}:currency`, course.currency, (value) => save({ currency: value }))
  const offered = currencies.includes(currency.value) ? currencies : [currency.value, ...currencies]
  const name = (code: string) => new Intl.DisplayNames([document.documentElement.lang], { type: 'currency' }).of(code)
  return (
    <>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <ReadField<number>
          label={t('builder.price')}
          hint={t('builder.price.hint')}
          wrong={t('builder.price.wrong', { most: formatNumber(CoursePatch.price.maximum) })}
          placeholder="0"
          inputMode="decimal"
          of={price}
          write={String}
          read={read}
        />
        <div className="relative">
          <Select
            label={t('builder.currency')}
            value={currency.value}
            onChange={(event) => currency.set(event.target.value)}
          >
            {offered.map((code) => (
              <option key={code} value={code}>
                {code} – {name(code)}
              </option>
            ))}
          </Select>
          <SaveNote of={currency} corner />
        </div>
      </div>
      {!!price.value && <p className="text-sm text-ink-2">{t('builder.price.paid')}</p>}
    </>
  )
}
