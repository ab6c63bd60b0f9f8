import { Star } from 'lucide-react'
import { useState } from 'react'
import { clsx } from 'clsx'
import { useT } from '@/i18n'

interface Props {
  name: string
  /** 0: none chosen yet. */
  value: number
  onChange: (value: number) => void
}

/** One to five stars: a group of radio buttons that look like what they mean. */
export function StarChoice({ name, value, onChange }: Props) {
  const t = useT()
  const [pointed, setPointed] = useState(0)
  const shown = pointed || value
  return (
    <fieldset onPointerLeave={() => setPointed(0)}>
      <legend className="mb-1 text-sm font-[570]">{t('courses.review.stars')}</legend>
      <div className="-ms-1.5 flex items-center">
        {[1, 2, 3, 4, 5].map((n) => (
          <label
            key={n}
            onPointerEnter={() => setPointed(n)}
            className="grid size-11 place-items-center rounded-control has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={n}
              required
              checked={value === n}
              onChange={() => onChange(n)}
              className="sr-only"
            />
            <Star
              aria-hidden
              className={clsx('size-7', n <= shown ? 'fill-gold text-gold' : 'text-ink-3')}
              strokeWidth={1.6}
            />
            <span className="sr-only">{t('courses.review.star', { n })}</span>
          </label>
        ))}
        <span aria-hidden className="ms-2 text-sm text-ink-3">
          {shown > 0 && t('courses.review.word', { n: shown })}
        </span>
      </div>
    </fieldset>
  )
}
