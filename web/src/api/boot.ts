/**
 * Answers that came inside the page, by their address below /api/v1. Each serves once: whoever asks again wants to know
 * what has changed since.
 */
const answers = new Map<string, unknown>(readAnswers())

function readAnswers(): [string, unknown][] {
  const text = document.getElementById('boot')?.textContent
  return text ? Object.entries(JSON.parse(text) as Record<string, unknown>) : []
}

/** Undefined: the page did not bring it. */
export function takeFromPage(address: string): unknown {
  const answer = answers.get(address)
  answers.delete(address)
  return answer
}
