import type { Id } from '../../../kernel/kernel.ts'

/** Where residents read a message; printed as a QR code on its sheets. */
export const publicAddress = (message: Id<'message'>) => `/thong-diep/${message}`
