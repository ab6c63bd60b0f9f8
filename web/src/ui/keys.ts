/** Single keys can be switched off (WCAG 2.1.4); those with Ctrl always work. */
export const singleKeysAreOn = () => localStorage.getItem('keys') !== 'off'
export const switchSingleKeys = (on: boolean) =>
  on ? localStorage.removeItem('keys') : localStorage.setItem('keys', 'off')
