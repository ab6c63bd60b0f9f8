import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import * as limits from '@/api/limits'
import { useT } from '@/i18n'
import { IconButton } from '@/ui/Button'
import { TextField } from '@/ui/Field'
import { ColourMenu } from '@/ui/ColourMenu'
import { palette, type EditedTopic } from './topics'

interface Props {
  topic: EditedTopic
  at: number
  count: number
  onChange: (part: Partial<EditedTopic>) => void
  onMove: (to: number) => void
  onRemove: () => void
}

export function TopicRow({ topic, at, count, onChange, onMove, onRemove }: Props) {
  const t = useT()
  const row = useRef<HTMLLIElement>(null)
  const name = topic.name.trim() || t('manage.topics.new')
  // Moving a row in the page takes the focus from its buttons; at an end the other arrow is left.
  const move = (by: 1 | -1) => {
    onMove(at + by)
    requestAnimationFrame(() => {
      const arrows = row.current!.querySelectorAll<HTMLButtonElement>('[data-arrow]')
      const [up, down] = [...arrows]
      const wanted = by === -1 ? up : down
      ;(wanted?.disabled ? (by === -1 ? down : up) : wanted)?.focus()
    })
  }
  return (
    <li ref={row} className="flex items-start gap-1.5">
      <ColourMenu
        value={topic.color}
        palette={palette}
        label={t('manage.topics.colour', { name })}
        onChange={(color) => onChange({ color })}
      />
      <TextField
        label={t('manage.topics.name', { at: at + 1 })}
        hideLabel
        name={`topics.${at}.name`}
        limits={limits.TopicDraft.name}
        value={topic.name}
        placeholder={t('manage.topics.new')}
        onChange={(event) => onChange({ name: event.target.value })}
        className="min-w-0 flex-1"
        autoComplete="off"
      />
      <IconButton
        data-arrow
        label={t('manage.up', { name })}
        icon={<ArrowUp />}
        disabled={at === 0}
        onClick={() => move(-1)}
      />
      <IconButton
        data-arrow
        label={t('manage.down', { name })}
        icon={<ArrowDown />}
        disabled={at === count - 1}
        onClick={() => move(1)}
      />
      <IconButton label={t('manage.remove', { name })} icon={<Trash2 />} onClick={onRemove} />
    </li>
  )
}
