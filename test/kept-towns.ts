import { fileURLToPath } from 'node:url'

/** Towns that older programs backed up, named by their last migration. */
export const KEPT_TOWNS = fileURLToPath(new URL('./fixtures/backups/', import.meta.url))

/** Opens them all. They hold invented people only, so that their key may lie beside them. */
export const KEPT_KEY = fileURLToPath(new URL('./fixtures/backups/key.txt', import.meta.url))
