/** The id in a profile's address, or the id itself; undefined: neither. */
export function userIn(text: string): string | undefined {
  const path = text.trim().split(/[?#]/)[0]!.replace(/\/$/, '')
  return /(?:^|\/(?:users|members)\/)([0-9a-f]{24})$/i.exec(path)?.[1]?.toLowerCase()
}
