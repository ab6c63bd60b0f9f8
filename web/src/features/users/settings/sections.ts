export const sections = ['profile', 'account', 'security', 'notifications', 'appearance', 'storage', 'data'] as const
export type Section = (typeof sections)[number]

export const sectionOf = (value: unknown): Section | undefined => sections.find((one) => one === value)
