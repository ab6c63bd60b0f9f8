/** A session that ended during work: a dialog over the page asks to sign in, and nothing that was typed is lost. */
let isAsked = false
const listeners = new Set<() => void>()

function change(next: boolean) {
  isAsked = next
  listeners.forEach((listener) => listener())
}

export const askToSignIn = () => change(true)
export const signedInAgain = () => change(false)
export const isSignInAsked = () => isAsked
export function onSignInAsked(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
