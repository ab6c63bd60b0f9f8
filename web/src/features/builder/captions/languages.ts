import { i18n } from '@lingui/core'

/** What is offered first; any other tag can be written. */
export const commonLanguages = [
  'en',
  'de',
  'es',
  'fr',
  'pt-BR',
  'it',
  'nl',
  'pl',
  'sv',
  'tr',
  'ru',
  'uk',
  'ar',
  'fa',
  'hi',
  'id',
  'ja',
  'ko',
  'zh-Hans',
  'zh-Hant',
]

const nameIn = (locale: string, tag: string): string => {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** "German", in the reader's language. */
export const languageName = (tag: string) => nameIn(i18n.locale, tag)
/** "Deutsch": as its own speakers say it, which is what they look for in a player. */
export const ownName = (tag: string) => nameIn(tag, tag)
