import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark' | 'system'

const dark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

const chosen = (): Theme => (localStorage.getItem('theme') as Theme | null) ?? 'system'

function apply() {
  const isDark = chosen() === 'dark' || (chosen() === 'system' && dark.matches)
  if (isDark) document.documentElement.dataset.theme = 'dark'
  else delete document.documentElement.dataset.theme
  listeners.forEach((listener) => listener())
}
dark.addEventListener('change', apply)

export function chooseTheme(theme: Theme) {
  if (theme === 'system') localStorage.removeItem('theme')
  else localStorage.setItem('theme', theme)
  apply()
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, chosen)
}
