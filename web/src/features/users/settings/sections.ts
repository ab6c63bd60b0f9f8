export const sections = ['profile', 'account', 'security', 'notifications', 'appearance', 'data'] as const
export type Section = (typeof sections)[number]

export const sectionOf = (value: unknown): Section | undefined => sections.find((one) => one === value)
