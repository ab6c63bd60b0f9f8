import { currentLanguage } from '@/i18n'
import type { Track } from './queries'

/** The reader's language when the film has it, or its first. */
export const usualLanguage = (tracks: Track[]) =>
  (tracks.find(({ language }) => language.split('-')[0] === currentLanguage()) ?? tracks[0])?.language
