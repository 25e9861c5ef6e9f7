import { showDay } from '../../kernel/day.ts'
import type { Names, Sentences } from '../../kernel/sentence.ts'
import { showNumber } from '../../kernel/text.ts'
import type { LearnerRefusal, Payroll } from './learner.ts'
import type { ClassRefusal, ClassState } from './training.ts'

export const classStateNames: Names<ClassState> = {
  planned: { vi: 'Chuẩn bị', en: 'Planned' },
  invited: { vi: 'Đã mời', en: 'Invited' },
  held: { vi: 'Đã tổ chức', en: 'Held' },
  cancelled: { vi: 'Không tổ chức', en: 'Cancelled' },
}

export const payrollNames: Names<Payroll> = {
  'on-payroll': { vi: 'Có', en: 'Yes' },
  'off-payroll': { vi: 'Không', en: 'No' },
}

export const trainingSentences: Sentences<ClassRefusal> = {
  'class-unknown': () => ({
    vi: 'Không có lớp này. Hãy tải lại trang rồi chọn lại.',
    en: 'There is no such class. Load the page again and choose again.',
  }),
  'class-not-yours': () => ({
    vi: 'Chỉ đơn vị tổ chức lớp và chủ kế hoạch được làm việc này.',
    en: 'Only the unit that holds the class and the plan owner may do this.',
  }),
  'class-changed-meanwhile': () => ({
    vi: 'Người khác vừa sửa lớp này. Hãy mở lại để xem bản mới; nội dung bạn vừa viết vẫn còn trên màn hình.',
    en: 'Somebody has just changed this class. Open it again to see how; what you wrote is still on the screen.',
  }),
  'class-moves-task': () => ({
    vi: 'Lớp đã có thì không chuyển sang nhiệm vụ hay đơn vị khác. Hãy lập lớp mới.',
    en: 'A class keeps its task and its unit. Write a new class instead.',
  }),
  'class-without-session': () => ({
    vi: 'Lớp chưa có buổi nào. Hãy thêm ít nhất một buổi.',
    en: 'The class has no session yet. Add one at least.',
  }),
  'class-too-long': ({ days, most }) => ({
    vi: `Từ buổi đầu đến buổi cuối là ${days} ngày, nhiều nhất là ${most} ngày. Hãy chia thành nhiều lớp.`,
    en: `From the first to the last session are ${days} days, ${most} at most. Make several classes of it.`,
  }),
  'session-ends-before-it-begins': ({ on }) => ({
    vi: `Buổi ngày ${showDay(on)} kết thúc trước khi bắt đầu.`,
    en: `The session of ${showDay(on)} ends before it begins.`,
  }),
  'sessions-overlap': ({ on }) => ({
    vi: `Ngày ${showDay(on)} có hai buổi trùng giờ.`,
    en: `On ${showDay(on)} two sessions overlap.`,
  }),
  'lessons-out-of-range': ({ from, to }) => ({
    vi: `Số tiết của một buổi từ ${from} đến ${to}.`,
    en: `A session has from ${from} to ${to} lessons.`,
  }),
  'session-held-already': ({ on }) => ({
    vi: `Buổi ngày ${showDay(on)} đã điểm danh nên giữ nguyên ngày giờ và không bỏ được.`,
    en: `The session of ${showDay(on)} has its attendance: it keeps its day and time and stays.`,
  }),
  'quota-out-of-range': ({ from, to }) => ({
    vi: `Số người mỗi đơn vị cử từ ${from} đến ${showNumber(to)}.`,
    en: `A unit sends from ${from} to ${showNumber(to)} people.`,
  }),
  'quota-twice': () => ({
    vi: 'Một đơn vị đứng hai lần trong chỉ tiêu cử người.',
    en: 'A unit stands twice among the quotas.',
  }),
  'speaker-unknown': () => ({
    vi: 'Có buổi ghi giảng viên không còn trong danh sách giảng viên.',
    en: 'A session names a speaker who is no longer among the speakers.',
  }),
  'speaker-name-missing': () => ({ vi: 'Có giảng viên chưa ghi tên.', en: 'A speaker has no name yet.' }),
  'class-held-already': () => ({
    vi: 'Lớp đã kết thúc và đã ghi vào số liệu. Muốn sửa, chủ kế hoạch trả lại bản ghi của lớp trước.',
    en: 'The class is closed and counts. To change it, the plan owner first returns its record.',
  }),
  'class-cancelled': () => ({ vi: 'Lớp này không tổ chức nữa.', en: 'This class is not held any more.' }),
  'cancellation-reason-missing': () => ({
    vi: 'Hãy ghi lý do không tổ chức lớp.',
    en: 'Say why the class is not held.',
  }),
  'attendance-missing': ({ sessions }) => ({
    vi: `Còn ${sessions} buổi chưa điểm danh. Hãy điểm danh đủ rồi mới kết thúc lớp.`,
    en: `${sessions} sessions have no attendance yet. Record it before the class is closed.`,
  }),
  'nobody-came': () => ({
    vi: 'Không ai có mặt buổi nào nên lớp không có gì để ghi vào số liệu.',
    en: 'Nobody came to any session, so there is nothing to count.',
  }),
  'quantity-not-counted': ({ counted }) => ({
    vi: `Điểm danh đếm được ${showNumber(counted)}. Hãy tải lại trang để ghi đúng số này.`,
    en: `The attendance counts ${showNumber(counted)}. Load the page again to record that number.`,
  }),
  'closing-days-differ': ({ from, to }) => ({
    vi: `Lớp tổ chức từ ${showDay(from)} đến ${showDay(to)}. Hãy tải lại trang để ghi đúng ngày.`,
    en: `The class was held from ${showDay(from)} to ${showDay(to)}. Load the page again to record these days.`,
  }),
}

export const learnerSentences: Sentences<LearnerRefusal> = {
  'learner-name-missing': ({ rows }) => ({
    vi: `Chưa có họ tên ở dòng ${listed(rows)}.`,
    en: `The name is missing in line ${listed(rows)}.`,
  }),
  'birth-year-out-of-range': ({ rows }) => ({
    vi: `Năm sinh không hợp lý ở dòng ${listed(rows)}.`,
    en: `The year of birth is not likely in line ${listed(rows)}.`,
  }),
  'learner-listed-already': ({ rows }) => ({
    vi: `Người ở dòng ${listed(rows)} đã có trong danh sách của đơn vị. Nếu là hai người trùng tên, hãy ghi năm sinh hoặc số điện thoại của cả hai.`,
    en: `Whoever is in line ${listed(rows)} is on the unit’s list already. If two people share a name, give both a year of birth or a telephone number.`,
  }),
  'too-many-learners': ({ most }) => ({
    vi: `Một lớp có nhiều nhất ${showNumber(most)} người. Hãy chia thành nhiều lớp.`,
    en: `A class has ${showNumber(most)} people at most. Make several classes of it.`,
  }),
  'learner-unknown': () => ({
    vi: 'Có người không còn trong danh sách lớp. Hãy tải lại trang.',
    en: 'Somebody is no longer on the list of the class. Load the page again.',
  }),
  'learner-came-already': () => ({
    vi: 'Người này đã có trong bảng điểm danh nên không bỏ khỏi danh sách được.',
    en: 'This person stands in an attendance sheet and stays on the list.',
  }),
  'learners-not-alike': () => ({
    vi: 'Hai người này không trùng nhau, không cần phân biệt.',
    en: 'These two do not look alike; there is nothing to decide.',
  }),
  'doubles-undecided': ({ number }) => ({
    vi: `Còn ${number} cặp có thể là một người do hai đơn vị cùng cử. Hãy quyết định từng cặp ở danh sách học viên trước.`,
    en: `${number} pairs may be one person sent by two units. Decide each of them on the list of learners first.`,
  }),
  'list-not-yours': () => ({
    vi: 'Mỗi đơn vị chỉ cử người của mình; đơn vị tổ chức lớp và chủ kế hoạch được nhập thay.',
    en: 'A unit sends its own people; the unit that holds the class and the plan owner may write them for it.',
  }),
  'session-unknown': () => ({
    vi: 'Lớp không có buổi này. Hãy tải lại trang.',
    en: 'The class has no such session. Load the page again.',
  }),
  'session-in-future': () => ({
    vi: 'Buổi này chưa diễn ra nên chưa điểm danh được.',
    en: 'This session is yet to come; its attendance cannot be recorded.',
  }),
  'list-empty': () => ({
    vi: 'Danh sách lớp chưa có ai. Hãy nhập danh sách trước khi điểm danh.',
    en: 'Nobody is on the list of the class. Enter the list before the attendance.',
  }),
  'attendance-changed-meanwhile': () => ({
    vi: 'Người khác vừa điểm danh buổi này. Hãy tải lại trang để xem; nếu cần, sửa trên bảng mới.',
    en: 'Somebody has just recorded the attendance of this session. Load the page again; correct the newer sheet if needed.',
  }),
}

const listed = (rows: readonly number[]) => rows.map(String).join(', ')
