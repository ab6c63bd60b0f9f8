export const rates = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2]

export interface PlayerActions {
  toggle: () => void
  seekBy: (seconds: number) => void
  /** From 0 to 1. */
  seekToPart: (part: number) => void
  louder: (by: number) => void
  toggleMute: () => void
  toggleCaptions: () => void
  toggleFull: () => void
  faster: (steps: 1 | -1) => void
}

const letters: Record<string, (act: PlayerActions) => void> = {
  k: (act) => act.toggle(),
  j: (act) => act.seekBy(-10),
  l: (act) => act.seekBy(10),
  m: (act) => act.toggleMute(),
  c: (act) => act.toggleCaptions(),
  f: (act) => act.toggleFull(),
  '<': (act) => act.faster(-1),
  '>': (act) => act.faster(1),
}
const arrows: Record<string, (act: PlayerActions) => void> = {
  arrowleft: (act) => act.seekBy(-5),
  arrowright: (act) => act.seekBy(5),
  arrowup: (act) => act.louder(0.05),
  arrowdown: (act) => act.louder(-0.05),
}

interface Pressed {
  key: string
  /** Of the element that has the focus. */
  on: 'page' | 'player' | 'button' | 'slider'
}

/**
 * What a key does; undefined: nothing, the browser has it. Space presses a button, and arrows move a slider or the
 * page.
 */
export function actionOf({ key, on }: Pressed): ((act: PlayerActions) => void) | undefined {
  const name = key.toLowerCase()
  if (/^\d$/.test(name)) return (act) => act.seekToPart(Number(name) / 10)
  if (name === ' ') return on === 'button' ? undefined : letters.k
  if (name.startsWith('arrow')) return on === 'player' || on === 'button' ? arrows[name] : undefined
  return letters[name]
}
