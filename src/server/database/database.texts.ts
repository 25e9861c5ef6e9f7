import type { Language } from '../../kernel/kernel.ts'
import { AlreadyRunning, DatabaseFailed, type DatabaseTrouble } from './failure.ts'
import { MigrationFailed } from './migrate.ts'

/** What to tell the person who started the program when the database could not be opened; null for any other error. */
export function explainDatabaseError(error: unknown): Readonly<Record<Language, string>> | null {
  if (error instanceof AlreadyRunning) return ALREADY_RUNNING(error.pid)
  if (error instanceof MigrationFailed) return MIGRATION_FAILED(error.message)
  if (error instanceof DatabaseFailed) return TROUBLES[error.code](error.detail)
  return null
}

type Sentence = (detail: string) => Readonly<Record<Language, string>>

const ALREADY_RUNNING = (pid: number) => ({
  vi: `Chương trình đang chạy trên thư mục dữ liệu này (tiến trình ${pid}). Hãy dùng bản đang chạy hoặc dừng nó trước.`,
  en: `The program already runs on this data folder (process ${pid}). Use that copy, or stop it first.`,
})

const MIGRATION_FAILED: Sentence = (detail) => ({
  vi: `Không cập nhật được cơ sở dữ liệu nên chương trình không phục vụ. Dữ liệu còn nguyên. Chi tiết: ${detail}`,
  en: `The database could not be brought up to date, so nothing is served. The data is untouched. Details: ${detail}`,
})

const TROUBLES: Readonly<Record<DatabaseTrouble, Sentence>> = {
  'no-binary': (detail) => ({
    vi: `Không chạy được PostgreSQL đi kèm (${detail}). Hãy cài lại bằng "npm ci", hoặc đặt DATABASE_URL, DATABASE_OWNER_URL và DATABASE_READER_URL.`,
    en: `The PostgreSQL that comes with the program does not run (${detail}). Install again with "npm ci", or set DATABASE_URL, DATABASE_OWNER_URL and DATABASE_READER_URL.`,
  }),
  'no-setpriv': () => ({
    vi: 'Chạy bằng root cần lệnh setpriv (gói util-linux). Hãy cài gói đó hoặc chạy bằng người dùng thường.',
    en: 'Running as root needs the command setpriv (package util-linux). Install it, or run as an ordinary user.',
  }),
  'data-unreachable': (detail) => ({
    vi: `Máy chủ cơ sở dữ liệu không vào được thư mục ${detail}. Hãy kiểm tra quyền của thư mục hoặc chọn thư mục khác.`,
    en: `The database server cannot enter the folder ${detail}. Check its permissions or choose another folder.`,
  }),
  'disk-full': (detail) => ({
    vi: `Đĩa đã đầy, chưa mở được cơ sở dữ liệu. Hãy giải phóng chỗ rồi chạy lại. Chi tiết: ${detail}`,
    en: `The disk is full, the database could not be opened. Free some space and start again. Details: ${detail}`,
  }),
  'set-up-failed': (detail) => ({
    vi: `Không tạo được cơ sở dữ liệu; chưa có gì được ghi. Chi tiết: ${detail}`,
    en: `The database could not be made; nothing was written. Details: ${detail}`,
  }),
  'start-failed': (detail) => ({
    vi: `Cơ sở dữ liệu không khởi động được. Dữ liệu không bị thay đổi. Chi tiết: ${detail}`,
    en: `The database does not start. The data was not changed. Details: ${detail}`,
  }),
  ended: (detail) => ({
    vi: `Cơ sở dữ liệu đã dừng giữa chừng nên chương trình cũng dừng. Việc đã được trả lời đều còn; việc chưa trả lời thì chưa ghi. Hãy chạy lại. Chi tiết: ${detail}`,
    en: `The database ended, so the program ends too. What was answered is kept; what was not, was not written. Start again. Details: ${detail}`,
  }),
  'half-configured': (detail) => ({
    vi: `Thiếu ${detail}: dùng cơ sở dữ liệu ngoài cần cả DATABASE_URL (phục vụ), DATABASE_OWNER_URL (chủ sở hữu) và DATABASE_READER_URL (chỉ đọc, để cộng số liệu).`,
    en: `${detail} is missing: an external database needs DATABASE_URL (serves), DATABASE_OWNER_URL (owns) and DATABASE_READER_URL (only reads, to count) together.`,
  }),
  'not-utf8': (detail) => ({
    vi: `Cơ sở dữ liệu dùng bảng mã ${detail}, không giữ được chữ Việt. Hãy tạo cơ sở dữ liệu mới với ENCODING 'UTF8'.`,
    en: `The database is encoded in ${detail}, which does not hold Vietnamese. Make a new database with ENCODING 'UTF8'.`,
  }),
  'serving-role-too-strong': (detail) => ({
    vi: `Vai trò ${detail} trong DATABASE_URL sở hữu bảng hoặc có quyền quản trị. Hãy dùng một vai trò chỉ để phục vụ.`,
    en: `The role ${detail} of DATABASE_URL owns tables or administers. Use a role that only serves.`,
  }),
}
