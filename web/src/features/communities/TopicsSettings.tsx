import { Hash, Plus } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useT } from '@/i18n'
import type { Community } from '@/shared/communities'
import { Button } from '@/ui/Button'
import { Form, Submit } from '@/ui/Form'
import { toast } from '@/ui/toast'
import { SettingsCard } from './SettingsCard'
import { TopicRow } from './TopicRow'
import { draftsOf, edited, mostTopics, moved, withNewTopic, type EditedTopic } from './topics'
import { useEditCommunity } from './writes'

export function TopicsSettings({ community }: { community: Community }) {
  const t = useT()
  const edit = useEditCommunity(community)
  const [topics, setTopics] = useState(() => edited(community.topics))
  const prefix = useId()
  const made = useRef(0)
  const list = useRef<HTMLOListElement>(null)
  const add = () => {
    setTopics((old) => withNewTopic(old, `${prefix}${made.current++}`))
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input[name]')?.focus())
  }
  const change = (id: string, part: Partial<EditedTopic>) =>
    setTopics((old) => old.map((topic) => (topic.id === id ? { ...topic, ...part } : topic)))
  const move = (from: number, to: number) => setTopics((old) => moved(old, from, to))
  const remove = (id: string) => setTopics((old) => old.filter((topic) => topic.id !== id))
  const submit = async () => {
    const next = await edit.mutateAsync({ topics: draftsOf(topics) })
    setTopics(edited(next.topics))
    toast(t('ui.saved'))
  }
  return (
    <SettingsCard title={t('app.topics')} text={t('manage.topics.text', { most: mostTopics })}>
      <Form submit={submit} className="grid gap-4">
        {topics.length === 0 && (
          <p className="flex items-center gap-3 rounded-control bg-sunken p-4 text-ink-2">
            <Hash aria-hidden className="size-5 shrink-0 text-ink-3" />
            {t('manage.topics.none')}
          </p>
        )}
        <ol ref={list} className="grid gap-2">
          {topics.map((topic, at) => (
            <TopicRow
              key={topic.id}
              topic={topic}
              at={at}
              count={topics.length}
              onChange={(part) => change(topic.id, part)}
              onMove={(to) => move(at, to)}
              onRemove={() => remove(topic.id)}
            />
          ))}
        </ol>
        <div className="flex flex-wrap items-center justify-between gap-3">
          {topics.length < mostTopics ? (
            <Button onClick={add}>
              <Plus aria-hidden />
              {t('manage.topics.add')}
            </Button>
          ) : (
            <p className="text-sm text-ink-3">{t('manage.topics.full', { most: mostTopics })}</p>
          )}
          <Submit>{t('ui.save')}</Submit>
        </div>
        <p className="text-sm text-ink-3">{t('manage.topics.removing')}</p>
      </Form>
    </SettingsCard>
  )
}
