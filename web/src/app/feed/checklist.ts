import { useEffect, useState } from 'react'

export interface Step {
  key: string
  isDone: boolean
}

interface Kept {
  isDismissed?: boolean
  done?: string[]
}

const nameOf = (id: string) => `checklist:${id}`

function read(id: string): Kept {
  try {
    return JSON.parse(localStorage.getItem(nameOf(id)) ?? '{}') as Kept
  } catch {
    return {}
  }
}

/** What was once done stays so, also when it can no longer be seen from here. */
export const doneOf = (steps: Step[], kept: string[]): string[] =>
  steps.filter(({ key, isDone }) => isDone || kept.includes(key)).map(({ key }) => key)

/** First steps in a place, remembered in this browser. */
export function useChecklist(id: string, steps: Step[]) {
  const [kept, setKept] = useState(() => read(id))
  const done = doneOf(steps, kept.done ?? [])
  const known = done.join(' ')
  useEffect(() => {
    localStorage.setItem(nameOf(id), JSON.stringify({ ...kept, done: known ? known.split(' ') : [] }))
  }, [id, kept, known])
  return {
    done,
    isOver: !!kept.isDismissed || done.length === steps.length,
    dismiss: () => setKept({ ...kept, isDismissed: true }),
    /** For what nothing else shows. */
    finish: (key: string) => setKept({ ...kept, done: [...done, key] }),
  }
}
