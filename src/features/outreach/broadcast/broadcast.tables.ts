import { dayColumn, type ListTable, numberColumn, textColumn } from '../../../kernel/list-table.ts'
import { placeName, placesInWords } from '../../area/place-names.ts'
import { workStateNames } from '../../plan/plan.texts.ts'
import type { QuietNamed, RunRow, SlotRow } from './broadcast.ts'
import { quietWords, slotStateNames } from './broadcast.texts.ts'
import { showHours } from './clock.ts'

/** A slot or a run with the rules of quiet that it falls under. */
export type Marked<Row> = Row & { readonly quiet: readonly QuietNamed[] }
/** A slot in the list also says how it stands on the day of the list. */
export type SlotListed = Marked<SlotRow> & { readonly state: keyof typeof slotStateNames }

/** What the lists of slots and runs show, by the names of their reads. */
export const broadcastTables = {
  'outreach.slots': {
    name: { vi: 'Lịch phát loa', en: 'Broadcast schedule' },
    columns: [
      dayColumn('Ngày', 'Day'),
      textColumn('Giờ', 'Hours', 14),
      textColumn('Nơi phát', 'Place', 40),
      textColumn('Xe, đài', 'Loudspeaker', 26),
      textColumn('Thông điệp', 'Message', 50),
      textColumn('Tình trạng', 'State', 14),
      textColumn('Cần yên tĩnh', 'Quiet wanted', 36),
    ],
    row: (slot, language) => [
      slot.on,
      showHours(slot),
      slotPlace(slot),
      slot.loudspeakerName,
      slot.idea ?? '',
      slotStateNames[slot.state][language],
      quietWords(slot.quiet),
    ],
  } satisfies ListTable<SlotListed>,

  'outreach.runs': {
    name: { vi: 'Lượt phát loa', en: 'Loudspeaker runs' },
    columns: [
      dayColumn('Ngày', 'Day'),
      textColumn('Giờ', 'Hours', 14),
      textColumn('Nơi phát', 'Place', 40),
      numberColumn('Số lượt', 'Runs'),
      textColumn('Xe, đài', 'Loudspeaker', 26),
      textColumn('Thông điệp', 'Message', 50),
      textColumn('Theo lịch', 'By plan', 12),
      numberColumn('Minh chứng', 'Evidence'),
      textColumn('Trạng thái', 'State', 16),
      textColumn('Cần yên tĩnh', 'Quiet wanted', 36),
    ],
    row: (run, language) => [
      run.on,
      showHours(run),
      placesInWords(run.places),
      run.quantity,
      run.loudspeakerName ?? '',
      run.idea ?? '',
      { 'by-slot': { vi: 'Có', en: 'Yes' }, unplanned: { vi: 'Không', en: 'No' } }[run.planned][language],
      run.evidence,
      workStateNames[run.state][language],
      quietWords(run.quiet),
    ],
  } satisfies ListTable<Marked<RunRow>>,
}

/** `Khu phố 1, Phường Mẫu`. */
export const slotPlace = ({ areaName, wardName }: Pick<SlotRow, 'areaName' | 'wardName'>) =>
  placeName(areaName, areaName === wardName ? null : wardName)
