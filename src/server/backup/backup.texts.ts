import type { Sentence } from '../../kernel/sentence.ts'
import type { BackupFailed, BackupTrouble } from './failure.ts'

/** What happened and what to do, for whoever makes or restores a backup. */
export const backupSentence = ({ code, detail }: BackupFailed): Sentence => SENTENCES[code](detail)

const SENTENCES: Readonly<Record<BackupTrouble, (detail: string) => Sentence>> = {
  'file-there': (file) => ({
    vi: `${file} đã có. Bản sao lưu không ghi đè; hãy chọn tên khác hoặc đưa tên một thư mục.`,
    en: `${file} is there already. A backup overwrites nothing; choose another name, or name a folder.`,
  }),
  'place-unwritable': (file) => ({
    vi: `Không ghi được ${file}. Hãy kiểm tra thư mục có tồn tại và quyền ghi.`,
    en: `${file} cannot be written. Check that the folder exists and may be written.`,
  }),
  'no-key': () => ({
    vi: 'Chưa có khoá sao lưu. Hãy chạy “chungtay backup” một lần và giữ khoá được in ra.',
    en: 'There is no backup key yet. Run “chungtay backup” once and keep the key that it prints.',
  }),
  'file-unreadable': (file) => ({
    vi: `Không đọc được ${file}. Hãy kiểm tra đường dẫn và quyền đọc.`,
    en: `${file} cannot be read. Check the path and the right to read it.`,
  }),
  'not-a-backup': () => ({
    vi: 'Tệp này không phải bản sao lưu của Chung Tay. Chưa khôi phục gì. Hãy chọn tệp khác.',
    en: 'This file is no backup of Chung Tay. Nothing was restored. Choose another file.',
  }),
  'wrong-key': () => ({
    vi: 'Khoá hoặc mật khẩu này không mở được tệp. Chưa khôi phục gì. Hãy dùng đúng khoá đã in khi sao lưu lần đầu (AGE-SECRET-KEY-…).',
    en: 'This key or passphrase does not open the file. Nothing was restored. Use the key printed at the first backup (AGE-SECRET-KEY-…).',
  }),
  damaged: (where) => ({
    vi: `Bản sao lưu bị cắt cụt hoặc bị sửa${at(where)}. Không khôi phục gì. Hãy dùng bản sao lưu khác.`,
    en: `The backup breaks off or was changed${at(where)}. Nothing was restored. Use another backup.`,
  }),
  'other-format': (version) => ({
    vi: `Bản sao lưu có định dạng số ${version}, mới hơn chương trình này. Chưa khôi phục gì. Hãy cài bản Chung Tay mới hơn.`,
    en: `The backup has format ${version}, which is newer than this program. Nothing was restored. Install a newer Chung Tay.`,
  }),
  'newer-program': (migration) => ({
    vi: `Bản sao lưu do một bản Chung Tay khác hoặc mới hơn tạo ra (${migration}). Chưa khôi phục gì. Hãy cài đúng bản đó hoặc bản mới hơn.`,
    en: `The backup was made by another or newer Chung Tay (${migration}). Nothing was restored. Install that one or a newer one.`,
  }),
  'place-not-empty': (what) => ({
    vi: `Nơi khôi phục đã có dữ liệu (${what}), không ghi đè. Hãy chọn thư mục trống bằng --data, hoặc một cơ sở dữ liệu trống.`,
    en: `The place to restore to holds data (${what}); nothing is overwritten. Choose an empty folder with --data, or an empty database.`,
  }),
  'not-whole': (what) => ({
    vi: `Số liệu đọc được không khớp với bản kê trong bản sao lưu (${what}). Không khôi phục gì. Hãy dùng bản sao lưu khác.`,
    en: `What was read does not agree with what the backup says it holds (${what}). Nothing was restored. Use another backup.`,
  }),
  'disk-full': (folder) => ({
    vi: `Đĩa đã đầy (${folder}); không để lại tệp dở dang. Hãy giải phóng chỗ rồi chạy lại.`,
    en: `The disk is full (${folder}); nothing half-made was left. Free some space and run it again.`,
  }),
}

const at = (where: string) => (where === '' ? '' : ` (${where})`)
