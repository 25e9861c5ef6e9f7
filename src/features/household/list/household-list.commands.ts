import * as z from 'zod/mini'
import { type Asking, command, type Decided, noEffects } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import { id, personalText } from '../../../kernel/schema.ts'
import type { HouseholdPort } from '../household.ts'
import { writesHouseholds } from '../household.rules.ts'
import { exampleList } from './household-list.examples.ts'
import { type HouseholdList, type HouseholdListPort, type HouseholdListRefusal, ListPart } from './household-list.ts'
import { checkList, checkPart, isSameList, placeRefusals } from './household-list.rules.ts'

type Ports = { readonly households: HouseholdPort; readonly householdLists: HouseholdListPort }
type No = HouseholdListRefusal

export const householdListCommands = {
  'household.take-list': command({
    version: 1,
    schema: ListPart,
    may: writesHouseholds,
    example: (town) => exampleList(town, 2023, { list: 'new-list', household: 'new-listed' }),
    effects: noEffects,
    decide: async (part, asking: Asking & Ports): Decided<No> => {
      const { householdLists: lists, today, commandId } = asking
      const refusals = [...checkList(part.list, today), ...checkPart(part, today)]
      if (refusals.length > 0) return refuse(...refusals)
      const ofList = await checkPlaceOf(part.list, asking)
      if (ofList.length > 0) return refuse(...ofList)
      const unfit = placeRefusals(await lists.findUnfit(part))
      if (unfit.length > 0) return refuse(...unfit)
      const found = await lists.findList(part.list.id)
      if (found && !isSameList(found, part.list)) return refuse({ code: 'list-said-otherwise' })
      if (!found && !(await lists.addList(part.list, commandId))) return refuse({ code: 'list-unknown' })
      return answers[await lists.addHouseholds(part, commandId)]
    },
  }),

  'household.withdraw-list': command({
    version: 1,
    schema: z.object({ list: id<'household-list'>(), reason: personalText(500) }),
    may: writesHouseholds,
    example: (town) => ({
      list: town.id<'household-list'>('list'),
      reason: { personalId: town.id<'personal-text'>('why the list'), text: 'Nhập nhầm tệp của năm khác.' },
    }),
    effects: noEffects,
    decide: async ({ list, reason }, asking: Asking & Ports): Decided<No | { readonly code: 'reason-missing' }> => {
      if (reason.text.trim() === '') return refuse({ code: 'reason-missing' })
      const found = await asking.householdLists.findList(list)
      if (!found) return refuse({ code: 'list-unknown' })
      if (!(await asking.households.isOfUnit(found.area, asking.officer.unit)))
        return refuse({ code: 'household-outside-unit' })
      return (await asking.householdLists.withdrawList(list, reason.personalId, asking.commandId))
        ? accept(null)
        : refuse({ code: 'list-unknown' })
    },
  }),
}

const answers = {
  added: accept(null),
  changed: refuse({ code: 'household-changed-meanwhile' } as const),
  listed: refuse({ code: 'listed-already' } as const),
}

/** A list is taken by the unit of its commune, once a year and standard; a decision that stands here says it already. */
async function checkPlaceOf(list: HouseholdList, asking: Asking & Ports): Promise<readonly No[]> {
  const { officer, households, householdLists: lists } = asking
  if (!(await households.isOfUnit(list.area, officer.unit))) return [{ code: 'household-outside-unit' }]
  if (!(await lists.isCommune(list.area))) return [{ code: 'list-area-no-commune' }]
  await lists.lockLists(list.area)
  const other = await lists.findOther(list)
  if (other === null) return []
  const { number } = other
  return [{ code: other.by === 'list' ? 'list-there-already' : 'list-decided-here', number, year: list.year }]
}
