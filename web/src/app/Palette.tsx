import { Search } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useT } from '@/i18n'
import { Kbd } from '@/ui/Chip'
import { Dialog } from '@/ui/Dialog'
import type { Group } from './palette/item'
import { optionId, PaletteList } from './palette/PaletteList'
import { ranked } from './palette/rank'
import { useActions, usePlaces } from './palette/useCommands'
import { useFinds } from './palette/useFinds'
import { useSettled } from './palette/useSettled'

const pause = 180 // ms without a key before the server is asked
const mostCommands = 5 // beside what was found

interface Props {
  community?: string
  onClose: () => void
  onKeys: () => void
}

/** Go, find, do: a field, and lines that the arrow keys go through. */
export default function Palette({ community, onClose, onKeys }: Props) {
  const t = useT()
  const list = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState<string>()
  const { groups, isBusy } = useGroups(typed.trim(), { community, onClose, onKeys })
  const items = groups.flatMap((group) => group.items)
  const current = items.find(({ id }) => id === at) ?? items[0]
  const currentId = current && optionId(current)

  useEffect(() => {
    if (currentId) document.getElementById(currentId)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const move = (step: number) => setAt(items[(items.indexOf(current!) + step + items.length) % items.length]?.id)
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') current?.run()
    else return
    event.preventDefault()
  }
  const nothing = items.length === 0 && !isBusy
  return (
    <Dialog kind="palette" hideTitle title={t('app.search')} onClose={onClose}>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search aria-hidden className="size-5 shrink-0 text-ink-3" />
        <input
          data-autofocus
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={currentId}
          aria-label={t('search.field')}
          placeholder={t('search.field')}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(undefined)
          }}
          onKeyDown={onKeyDown}
          className="h-14 min-w-0 flex-1 bg-transparent text-md outline-none placeholder:text-ink-3"
        />
        <button type="button" onClick={onClose} className="hit">
          <Kbd>Esc</Kbd>
          <span className="sr-only">{t('ui.close')}</span>
        </button>
      </div>
      <PaletteList
        id={list}
        label={t('search.results')}
        groups={groups}
        current={current}
        onPoint={({ id }) => setAt(id)}
      />
      <p role="status" className={nothing ? 'px-5 pb-8 text-center text-ink-2' : 'sr-only'}>
        {nothing ? t('search.none', { words: typed }) : t('search.count', { n: items.length })}
      </p>
    </Dialog>
  )
}

/** With nothing typed what one can do; then commands that fit, and what was found. */
function useGroups(typed: string, options: Props): { groups: Group[]; isBusy: boolean } {
  const t = useT()
  const actions = useActions(options)
  const places = usePlaces(options)
  const words = useSettled(typed, pause)
  const { groups: found, isBusy } = useFinds({ ...options, words: typed ? words : '' })
  if (!typed) {
    const groups = [
      { title: t('search.do'), items: actions },
      { title: t('search.go'), items: places },
    ]
    return { groups, isBusy: false }
  }
  const commands = { title: t('search.commands'), items: ranked([...places, ...actions], typed).slice(0, mostCommands) }
  const groups = [commands, ...withoutTwins(found, commands)].filter(({ items }) => items.length > 0)
  return { groups, isBusy: isBusy || words !== typed }
}

/** A community that one is in is a place to go to already. */
const withoutTwins = (found: Group[], { items }: Group): Group[] => {
  const known = new Set(items.map(({ id }) => id.replace(/^in-/, 'community-')))
  return found.map((group) => ({ ...group, items: group.items.filter(({ id }) => !known.has(id)) }))
}
