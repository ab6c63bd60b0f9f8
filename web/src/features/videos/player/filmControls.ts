import { rates } from './keys'
import { writePreferences, type Preferences } from './preferences'

// What is done to a media element, apart from React.

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

export function seek(video: HTMLVideoElement, seconds: number) {
  if (video.duration) video.currentTime = clamp(seconds, 0, video.duration)
}

export function setRate(video: HTMLVideoElement, rate: number) {
  video.defaultPlaybackRate = rate // outlasts another load
  video.playbackRate = rate
  writePreferences({ rate })
}

export const stepRate = (video: HTMLVideoElement, steps: number) =>
  setRate(video, rates[clamp(rates.indexOf(video.playbackRate) + steps, 0, rates.length - 1)]!)

export function setVolume(video: HTMLVideoElement, volume: number) {
  const heard = clamp(Math.round(volume * 100) / 100, 0, 1)
  video.volume = heard
  video.muted = false
  writePreferences({ volume: heard, muted: false })
}

export function toggleMute(video: HTMLVideoElement) {
  video.muted = !video.muted
  writePreferences({ muted: video.muted })
}

export function likeBefore(video: HTMLVideoElement, { rate, volume, muted }: Preferences) {
  video.defaultPlaybackRate = rate
  video.playbackRate = rate
  video.volume = volume
  video.muted = muted
}

export function showCaptions(video: HTMLVideoElement, language: string | null) {
  for (const track of video.textTracks) track.mode = track.language === language ? 'showing' : 'disabled'
}

/** Phones let only the film itself fill the screen, with their own controls. */
export async function toggleFull(box: HTMLElement, video: HTMLVideoElement & { webkitEnterFullscreen?: () => void }) {
  if (document.fullscreenElement) await document.exitFullscreen()
  else if (box.requestFullscreen) await box.requestFullscreen().catch(() => {})
  else video.webkitEnterFullscreen?.()
}

export async function togglePicture(video: HTMLVideoElement) {
  if (document.pictureInPictureElement) await document.exitPictureInPicture()
  else await video.requestPictureInPicture().catch(() => {}) // not before it has a picture
}
