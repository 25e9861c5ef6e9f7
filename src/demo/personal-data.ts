import { day } from '../kernel/day.ts'
import type { Instant } from '../kernel/kernel.ts'
import type { Program } from '../server/program.ts'
import { act, carryOutActs, demoId } from './acts.ts'
import { officerOf } from './town.ts'

/** Two residents asked about their data, one was answered; a list went to the wrong office, and the authority was told. */
export async function askAboutData(program: Program): Promise<void> {
  const quan = officerOf('quan')
  const person = (name: string, phone: string | null) => ({ personalId: demoId<'data-subject'>(name), name, phone })
  const words = (name: string, text: string) => ({ personalId: demoId<'personal-text'>(name), text })
  const [answered, open, breach] = [
    demoId<'data-request'>('a'),
    demoId<'data-request'>('b'),
    demoId<'data-breach'>('a'),
  ]
  await carryOutActs(program, [
    act({ by: quan, on: day('2024-08-12') }, 'personal.open-request', {
      id: answered,
      kind: 'copy',
      subject: person('Nguyễn Mẫu Tình', '0900 555 001'),
      receivedOn: day('2024-08-12'),
    }),
    act({ by: quan, on: day('2024-08-13') }, 'personal.answer-request', {
      request: answered,
      outcome: 'given',
      on: day('2024-08-13'),
      words: words('data answer', 'Đã trao bản in tại bộ phận một cửa.'),
    }),
    act({ by: quan, on: day('2024-08-20') }, 'personal.notice-breach', {
      id: breach,
      noticedAt: '2024-08-20T01:15:00Z' as Instant,
      what: words('data breach', 'Danh sách hộ của một khu phố gửi nhầm vào nhóm chung.'),
      people: 42,
    }),
    act({ by: quan, on: day('2024-08-20') }, 'personal.take-breach-step', {
      id: demoId<'breach-step'>('a'),
      breach,
      step: 'authority-told',
      at: '2024-08-20T07:40:00Z' as Instant,
      words: words('breach told', 'Báo Công an thành phố bằng văn bản; đã thu hồi tin nhắn.'),
    }),
    act({ by: quan, on: day('2024-09-11') }, 'personal.open-request', {
      id: open,
      kind: 'erase',
      subject: person('Lê Mẫu Bình An', null),
      receivedOn: day('2024-09-11'),
    }),
  ])
}
