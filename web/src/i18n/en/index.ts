const files = import.meta.glob<Record<string, string>>('./*.json', { eager: true, import: 'default' })

export const messages: object = Object.assign({}, ...Object.values(files))
