/** What a message is printed as. */
export const PRINT_FORMS = ['leaflet', 'poster', 'script', 'banner'] as const
export type PrintForm = (typeof PRINT_FORMS)[number]
