import { verifiedSentences } from '../server/audit/verify.texts.ts'
import type { Made } from '../server/backup/write-backup.ts'
import type { Restored } from '../server/backup/restore.ts'
import type { Sentence } from '../kernel/sentence.ts'

/** Shown once, when the key is made; there is no other copy of it. */
export const keyLine = (secret: string) =>
  `KHOÁ SAO LƯU — chỉ hiện một lần. In ra hoặc chép vào nơi an toàn, KHÔNG để trên máy này: mất khoá thì không mở được bản sao lưu nào.\n` +
  `BACKUP KEY — shown once. Print it or keep it in a safe place, NOT on this machine: without it no backup can be opened.\n` +
  `  ${secret}`

export const madeLine = ({ file, size, rows, files }: Made) =>
  `Đã sao lưu ${rows} dòng và ${files} tệp vào ${file} (${mb(size)} MB).\n` +
  `Backed up ${rows} rows and ${files} files to ${file} (${mb(size)} MB).`

export const lostLine = (lost: readonly string[]): Sentence => ({
  vi: `${lost.length} tệp đã lưu không còn hoặc đã hỏng từ trước nên không có trong bản sao lưu: ${lost.join(', ')}.`,
  en: `${lost.length} stored files were missing or damaged before and are not in the backup: ${lost.join(', ')}.`,
})

/** What came back and how it was proved, line by line. */
export function restoredLines({ manifest, tables, files, lost, migrated, identity, verified }: Restored): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return [
    ...tables.filter((table) => table.rows > 0).map((table) => `${String(table.rows).padStart(10)}  ${table.name}`),
    `Đã khôi phục bản sao lưu ngày ${manifest.madeAt}: ${rows} dòng trong ${tables.length} bảng, đúng số dòng và mã băm; ${files.count} tệp (${mb(files.bytes)} MB), đúng mã băm từng tệp; thiếu ${lost.length} tệp.`,
    `Restored the backup of ${manifest.madeAt}: ${rows} rows in ${tables.length} tables, each counted and hashed; ${files.count} files (${mb(files.bytes)} MB), each hashed; ${lost.length} files missing.`,
    ...verifiedSentences(verified).flatMap(({ vi, en }) => [vi, en]),
    `Nâng cấp cấu trúc · Migrations applied: ${migrated.length}. Lần khôi phục · Epoch: ${identity.number}.`,
    'Mọi người cần đăng nhập lại. · Everybody signs in anew.',
  ].join('\n')
}

const mb = (bytes: number) => (bytes / 1e6).toFixed(1)
