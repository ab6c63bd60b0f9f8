import { CoursePatch } from '@/api/limits'
import { useT } from '@/i18n'
import { SaveNote } from '@/shared/autosave/SaveNote'
import { useAutosave } from '@/shared/autosave/useAutosave'
import { Select, TextField } from '@/ui/Field'
import { ReadField } from '../fields/ReadField'
import type { Course } from '../queries'
import { useSaveCourse } from '../writes'
import { readTags, tagsText } from './tags'

interface Props {
  course: Course
}

const levels = ['beginner', 'intermediate', 'advanced'] as const

/** What the catalogue filters by. */
export function FindingFields({ course }: Props) {
  return (
    <>
      <Category course={course} />
      <Level course={course} />
      <Tags course={course} />
    </>
  )
}

function Category({ course }: Props) {
  const t = useT()
  const save = useSaveCourse(course._id)
  const category = useAutosave(`course:${course._id}:category`, course.category ?? '', (value) =>
    save({ category: value.trim() || null }),
  )
  return (
    <div className="relative">
      <TextField
        label={t('builder.category')}
        optional
        placeholder={t('builder.category.example')}
        value={category.value}
        onChange={(event) => category.change(event.target.value)}
        onBlur={category.flush}
        maxLength={CoursePatch.category.maxLength}
      />
      <SaveNote of={category} corner />
    </div>
  )
}

function Level({ course }: Props) {
  const t = useT()
  const save = useSaveCourse(course._id)
  const level = useAutosave(`course:${course._id}:level`, course.level ?? null, (value) =>
    save({ level: value as Course['level'] | null }),
  )
  return (
    <div className="relative">
      <Select
        label={t('builder.level')}
        optional
        value={level.value ?? ''}
        onChange={(event) => level.set((event.target.value as Course['level']) || null)}
      >
        <option value="">{t('builder.level.any')}</option>
        {levels.map((one) => (
          <option key={one} value={one}>
            {t(`builder.level.${one}`)}
          </option>
        ))}
      </Select>
      <SaveNote of={level} corner />
    </div>
  )
}

function Tags({ course }: Props) {
  const t = useT()
  const save = useSaveCourse(course._id)
  const tags = useAutosave<string | null>(`course:${course._id}:tags`, tagsText(course.tags) || null, (value) =>
    save({ tags: readTags(value ?? '') ?? [] }),
  )
  return (
    <ReadField<string>
      className="sm:col-span-2"
      label={t('builder.tags')}
      hint={t('builder.tags.hint', { most: CoursePatch.tags.maxItems, length: CoursePatch.tags.items.maxLength })}
      wrong={t('builder.tags.wrong', { most: CoursePatch.tags.maxItems, length: CoursePatch.tags.items.maxLength })}
      placeholder={t('builder.tags.example')}
      of={tags}
      write={(text) => text}
      read={(text) => {
        const list = readTags(text)
        return list && tagsText(list)
      }}
    />
  )
}
