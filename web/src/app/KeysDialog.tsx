import { useState } from 'react'
import { useT, type MessageId } from '@/i18n'
import { Kbd } from '@/ui/Chip'
import { Switch } from '@/ui/Choices'
import { Dialog } from '@/ui/Dialog'
import { singleKeysAreOn, switchSingleKeys } from '@/ui/keys'

interface Key {
  keys: string[]
  does: MessageId
}

const groups: { title: MessageId; keys: Key[] }[] = [
  {
    title: 'search.keys.everywhere',
    keys: [
      { keys: ['Ctrl', 'K'], does: 'search.keys.search' },
      { keys: ['/'], does: 'search.keys.search' },
      { keys: ['N'], does: 'search.newpost' },
      { keys: ['?'], does: 'search.keys.this' },
      { keys: ['Esc'], does: 'search.keys.close' },
    ],
  },
  {
    title: 'search.keys.go',
    keys: [
      { keys: ['G', 'F'], does: 'app.feed' },
      { keys: ['G', 'C'], does: 'app.courses' },
      { keys: ['G', 'E'], does: 'app.events' },
      { keys: ['G', 'M'], does: 'app.members' },
    ],
  },
  {
    title: 'search.keys.posts',
    keys: [
      { keys: ['J'], does: 'search.keys.next' },
      { keys: ['K'], does: 'search.keys.before' },
      { keys: ['Enter'], does: 'search.keys.open' },
      { keys: ['L'], does: 'search.keys.like' },
      { keys: ['C'], does: 'search.keys.comment' },
      { keys: ['.'], does: 'search.keys.menu' },
    ],
  },
  {
    title: 'search.keys.writing',
    keys: [
      { keys: ['Ctrl', 'Enter'], does: 'search.keys.send' },
      { keys: ['Ctrl', 'B'], does: 'ui.markdown.bold' },
      { keys: ['Ctrl', 'I'], does: 'ui.markdown.italic' },
    ],
  },
]

/** Which keys do what, and the switch that turns the single ones off. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const [isOn, setOn] = useState(singleKeysAreOn)
  return (
    <Dialog title={t('search.keys')} onClose={onClose}>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-1 text-sm font-[590] text-ink-3">{t(group.title)}</h3>
            <dl className="grid">
              {group.keys.map(({ keys, does }) => (
                <div key={keys.join()} className="flex min-h-8 items-center justify-between gap-4">
                  <dt>{t(does)}</dt>
                  <dd className="flex gap-1">
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        className="mt-5 border-t border-line pt-4"
        label={t('search.keys.single')}
        hint={t('search.keys.single.hint')}
        checked={isOn}
        onChange={(event) => {
          switchSingleKeys(event.target.checked)
          setOn(event.target.checked)
        }}
      />
    </Dialog>
  )
}
