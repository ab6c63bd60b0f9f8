/** What stands for a right in the addresses of a film on this site: good for some minutes. */
const pass = /\/media\/v\/[^/]+\//

/**
 * The address with the pass that `fresh` has, so that a long film goes on while passes end. Others stay as they are.
 */
export function withPassOf(address: string, fresh: string | null): string {
  const found = fresh && pass.exec(fresh)
  return found ? address.replace(pass, found[0]) : address
}
