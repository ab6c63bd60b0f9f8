const files = import.meta.glob<Record<string, string>>(['./*.json', '!./{app,auth,communities,posts,ui}.json'], {
  eager: true,
  import: 'default',
})

export const messages: object = Object.assign({}, ...Object.values(files))
