import { i18n, type Messages } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import type { MessageId } from './ids'

/** Languages that are complete; each is one chunk. The first is what everybody gets who prefers none of them. */
export const languages = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof languages

const load: Record<Language, () => Promise<{ messages: object }>> = {
  en: () => import('./en'),
  de: () => import('./de'),
}

/** The page says which language it is in: the server chose it by the reader's cookie or browser. */
export async function startLanguage() {
  const asked = document.documentElement.lang.split('-')[0] as Language
  const language = asked in load ? asked : 'en'
  i18n.load(language, (await load[language]()).messages as Messages)
  i18n.activate(language)
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
