import { useState, type ReactNode } from 'react'
import { useT } from '@/i18n'
import { Button } from './Button'
import { Callout } from './Callout'
import { Dialog } from './Dialog'
import { messageOf } from './failures'

interface Props {
  title: string
  /** What will be lost, and that it cannot be undone. */
  children: ReactNode
  /** The verb on the button: "Delete post" */
  action: string
  /** Stays open and says why when it throws. */
  run: () => Promise<unknown>
  onClose: () => void
  /** To be typed before the button works: only for what takes others' work with it. */
  word?: string
  danger?: boolean
}

export function Confirm({ title, children, action, run, onClose, word, danger = true }: Props) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const go = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await run()
      onClose()
    } catch (problem) {
      setFailure(problem)
    } finally {
      setBusy(false)
    }
  }
  const footer = (
    <>
      <Button onClick={onClose} data-autofocus={word === undefined ? '' : undefined}>
        {t('ui.cancel')}
      </Button>
      <Button
        look={danger ? 'danger' : 'primary'}
        busy={isBusy}
        disabled={word !== undefined && typed.trim() !== word}
        onClick={go}
      >
        {action}
      </Button>
    </>
  )
  return (
    <Dialog title={title} narrow onClose={onClose} footer={footer}>
      <div className="grid gap-3 text-ink-2">
        {children}
        {word !== undefined && (
          <label className="grid gap-1 text-sm">
            {t('ui.confirm.type', { word })}
            <input
              data-autofocus
              className="field-control"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
            />
          </label>
        )}
        {failure !== undefined && (
          <Callout tone="danger" alert>
            {messageOf(failure)}
          </Callout>
        )}
      </div>
    </Dialog>
  )
}
