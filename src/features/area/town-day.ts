import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects } from '../../kernel/command.ts'
import type { LocalDate } from '../../kernel/day.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import { localDate } from '../../kernel/schema.ts'
import type { Sentences } from '../../kernel/sentence.ts'

/** What stands on every paper and public page of a demo. */
export const INVENTED = 'Dữ liệu minh họa'

export type TownDayRefusal = { readonly code: 'not-a-demo' }

/** The day on which a demo lives; null in a real installation, whose day is the calendar's. */
export type TownDayPort = {
  readonly findDemoDay: () => Promise<LocalDate | null>
  readonly setDemoDay: (day: LocalDate) => Promise<void>
}

export const townCommands = {
  'area.move-demo-day': command({
    version: 1,
    schema: z.object({ day: localDate }),
    may: (officer) => holdsRole(officer, 'plan-owner', 'administrator'),
    example: (town) => ({ day: town.today }),
    effects: noEffects,
    decide: async ({ day }, { townDay }: Asking & { readonly townDay: TownDayPort }): Decided<TownDayRefusal> => {
      if ((await townDay.findDemoDay()) === null) return refuse({ code: 'not-a-demo' })
      await townDay.setDemoDay(day)
      return accept(null)
    },
  }),
}

export const townDaySentences: Sentences<TownDayRefusal> = {
  'not-a-demo': () => ({
    vi: 'Đây là hệ thống thật nên ngày theo lịch, không đổi được.',
    en: 'This is a real installation: its day is the calendar’s.',
  }),
}
