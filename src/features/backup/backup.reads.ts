import * as z from 'zod/mini'
import { type Asking, holdsRole, read } from '../../kernel/command.ts'
import type { BackupPort } from './backup.ts'

export const backupReads = {
  'backup.state': read({
    params: z.object({}),
    bound: 'two rows of the installation: the last good backup and the newest',
    may: (officer) => holdsRole(officer, 'administrator'),
    example: () => ({}),
    answer: (_, { backups }: Asking & { readonly backups: BackupPort }) => backups.getState(),
  }),
}
