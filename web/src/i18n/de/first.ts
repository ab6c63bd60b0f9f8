// What the pages that most people open first say: their words come with the first page, all others right after.
const files = import.meta.glob<Record<string, string>>('./{app,auth,communities,posts,ui}.json', {
  eager: true,
  import: 'default',
})

export const messages: object = Object.assign({}, ...Object.values(files))
