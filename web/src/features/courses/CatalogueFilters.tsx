import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useT } from '@/i18n'
import { Select } from '@/ui/Field'
import { SearchField } from '@/ui/SearchField'
import { facetsQuery } from './catalogue'
import { levels, sorts, type CatalogueFilter } from './catalogueFilter'

interface Props {
  filter: CatalogueFilter
  onChange: (part: Partial<CatalogueFilter>) => void
}

export function CatalogueFilters({ filter, onChange }: Props) {
  const t = useT()
  const { data: facets } = useQuery(facetsQuery)
  const search = useCallback(
    (words: string) => onChange({ search: words.trim() || undefined, sort: undefined }),
    [onChange],
  )
  const choice = <K extends 'category' | 'tag'>(key: K, all: string[]) => (
    <Choice
      label={t(`courses.filter.${key}`)}
      any={t(`courses.filter.${key}.any`)}
      value={filter[key]}
      options={withChosen(all, filter[key]).map((word) => [word, word])}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  return (
    <div role="search" aria-label={t('courses.filter.name')} className="grid grid-cols-[minmax(0,1fr)] gap-2.5 lg:flex">
      <SearchField
        label={t('courses.filter.search')}
        value={filter.search ?? ''}
        onChange={search}
        className="lg:w-60"
      />
      <div className="scroll-thin relative -mx-3 flex gap-2.5 overflow-x-auto px-3 pb-1 *:w-36 *:shrink-0 sm:mx-0 sm:px-0 lg:flex-1 lg:flex-wrap lg:overflow-visible lg:*:w-0 lg:*:min-w-32 lg:*:flex-1">
        {choice('category', facets?.categories ?? [])}
        <Choice
          label={t('courses.filter.level')}
          any={t('courses.filter.level.any')}
          value={filter.level}
          options={levels.map((level) => [level, t(`courses.level.${level}`)])}
          onChange={(level) => onChange({ level })}
        />
        <Choice
          label={t('courses.filter.price')}
          any={t('courses.filter.price.any')}
          value={filter.free === undefined ? undefined : filter.free ? 'free' : 'paid'}
          options={[
            ['free', t('courses.free')],
            ['paid', t('courses.filter.paid')],
          ]}
          onChange={(price) => onChange({ free: price && price === 'free' })}
        />
        {choice('tag', facets?.tags ?? [])}
        {!filter.search && (
          <Choice
            label={t('courses.sort')}
            any={t('courses.sort.mine')}
            value={filter.sort}
            options={sorts.map((sort) => [sort, t(`courses.sort.${sort}`)])}
            onChange={(sort) => onChange({ sort })}
          />
        )}
      </div>
    </div>
  )
}

const withChosen = (all: string[], chosen?: string) => (chosen && !all.includes(chosen) ? [chosen, ...all] : all)

interface ChoiceProps<T extends string> {
  label: string
  /** What stands there when nothing is chosen. */
  any: string
  value: T | undefined
  options: [T, string][]
  onChange: (value: T | undefined) => void
}

function Choice<T extends string>({ label, any, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Select
      label={label}
      hideLabel
      value={value ?? ''}
      onChange={(event) => onChange((event.target.value || undefined) as T | undefined)}
    >
      <option value="">{any}</option>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </Select>
  )
}
