import { answered, api } from '@/api/client'

/** Markdown as the server will show it: there is one renderer, so a preview never differs from the post. */
export const renderMarkdown = async (content: string) =>
  (await answered(api.POST('/previews', { body: { content } }))).html
