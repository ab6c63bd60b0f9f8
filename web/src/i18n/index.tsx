import { i18n, type Messages } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import type { MessageId } from './ids'

/** Languages that are complete. The first is what everybody gets who prefers none of them. */
export const languages = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof languages

interface Words {
  messages: object
}
const words: Record<Language, { first: () => Promise<Words>; rest: () => Promise<Words> }> = {
  en: { first: () => import('./en/first'), rest: () => import('./en/rest') },
  de: { first: () => import('./de/first'), rest: () => import('./de/rest') },
}

/** The page says which language it is in: the server chose it by the reader's cookie or browser. */
function pageLanguage(): Language {
  const asked = document.documentElement.lang.split('-')[0] as Language
  return asked in words ? asked : 'en'
}

/** Enough words for the first pages; see `allWords`. */
export async function startLanguage() {
  const language = pageLanguage()
  i18n.load(language, (await words[language].first()).messages as Messages)
  i18n.activate(language)
}

let rest: Promise<void> | undefined

/** The words of all other pages and dialogs. */
export function allWords(): Promise<void> {
  const language = pageLanguage()
  rest ??= words[language].rest().then(({ messages }) => i18n.load(language, messages as Messages))
  return rest
}

/** For what is loaded on a first page: it comes with all words, as its own may not be among the first. */
export async function withWords<T>(loading: Promise<T>): Promise<T> {
  const [loaded] = await Promise.all([loading, allWords()])
  return loaded
}

export const currentLanguage = () => i18n.locale as Language

/** Keeps the choice for a year and reads the page anew in that language. */
export function chooseLanguage(language: Language) {
  document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`
  document.documentElement.lang = language
  location.reload()
}

type Values = Record<string, string | number>

export const translate = (id: MessageId, values?: Values) => i18n._(id, values)

export function useT() {
  const { i18n } = useLingui()
  return (id: MessageId, values?: Values) => i18n._(id, values)
}

export function Translated({ children }: { children: ReactNode }) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>
}

export type { MessageId }
