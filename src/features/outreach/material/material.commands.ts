import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../../kernel/command.ts'
import { accept, refuse } from '../../../kernel/kernel.ts'
import { id, personalText } from '../../../kernel/schema.ts'
import type { PlanPort, PlanRefusal } from '../../plan/plan.ts'
import { logWorkOf, mayLogFor, type LogRefusal } from '../../plan/work/log-work.ts'
import { type WorkPort, WorkRecord } from '../../plan/work/work.ts'
import { apportion } from './apportion.ts'
import {
  Apportioning,
  HANDED_OUT,
  Material,
  type MaterialPort,
  type MaterialRefusal,
  type Moved,
  StockMove,
} from './material.ts'
import { checkApportioning, checkMaterial, checkMove, checkReversal, mayShareOut } from './material.rules.ts'

type Ports = { readonly materials: MaterialPort }
type No = MaterialRefusal

const writes = (officer: Officer) => holdsRole(officer, 'unit-officer', 'plan-owner')

export const materialCommands = {
  'outreach.order-material': command({
    version: 1,
    schema: Material,
    may: writes,
    example: (town): Material => ({
      id: town.id<'material'>('new-material'),
      plan: town.id<'plan'>('plan'),
      kind: 'leaflet',
      title: 'Tờ rơi vay vốn làm ăn',
      version: town.id<'message-version'>('message-in-use'),
      quantity: 5000,
      printer: 'Cơ sở in Mẫu',
      orderedOn: town.today,
    }),
    effects: noEffects,
    decide: async (
      material,
      { officer, today, materials, plans, commandId }: Asking & Ports & { readonly plans: PlanPort },
    ): Decided<No | PlanRefusal> => {
      if (!(await plans.findPlan(material.plan))) return refuse({ code: 'plan-unknown' })
      const refusals = checkMaterial(material, today)
      if (refusals.length > 0) return refuse(...refusals)
      const { version, orderedOn } = material
      if (version !== null && !(await materials.mayPrint(version, orderedOn)))
        return refuse({ code: 'print-of-unapproved' })
      await materials.addMaterial(material, officer.unit, commandId)
      return accept(null)
    },
  }),

  'outreach.move-stock': command({
    version: 1,
    schema: StockMove,
    may: writes,
    example: (town): StockMove => ({
      id: town.id<'stock-movement'>('new-movement'),
      material: town.id<'material'>('material'),
      from: { at: 'store', unit: town.id<'unit'>('office') },
      to: { at: 'store', unit: town.id<'unit'>('ward-office') },
      amount: 100,
      on: town.today,
      note: { personalId: town.id<'personal-text'>('new-movement'), text: 'Chị Hoa nhận' },
    }),
    effects: noEffects,
    decide: async (move, { officer, today, materials, commandId }: Asking & Ports): Decided<No> => {
      const material = await materials.findMaterial(move.material)
      if (!material) return refuse({ code: 'material-unknown' })
      const refusals = checkMove(move, { material, officer, today })
      if (refusals.length > 0) return refuse(...refusals)
      return answered(await materials.move({ ...move, work: null, reverses: null }, commandId))
    },
  }),

  'outreach.move-stock-back': command({
    version: 1,
    schema: z.object({
      id: id<'stock-movement'>(),
      movement: id<'stock-movement'>(),
      reason: z.nullable(personalText(500)),
    }),
    may: writes,
    example: (town) => ({
      id: town.id<'stock-movement'>('back'),
      movement: town.id<'stock-movement'>('to-ward'),
      reason: { personalId: town.id<'personal-text'>('back'), text: 'Ghi nhầm nơi nhận' },
    }),
    effects: noEffects,
    decide: async (back, { officer, today, materials, commandId }: Asking & Ports): Decided<No> => {
      const movement = await materials.findMovement(back.movement)
      const material = movement && (await materials.findMaterial(movement.material))
      if (!material) return refuse({ code: 'movement-unknown' })
      const refusals = checkReversal(movement, officer, material)
      if (refusals.length > 0) return refuse(...refusals)
      const { from, to, amount } = movement
      const reversal = { id: back.id, material: material.id, from: to, to: from, amount, on: today, note: back.reason }
      return answered(await materials.move({ ...reversal, work: null, reverses: back.movement }, commandId))
    },
  }),

  'outreach.hand-out': command({
    version: 1,
    schema: z.object({ work: WorkRecord, material: id<'material'>() }),
    may: (officer, { work }) => mayLogFor(officer, work),
    example: (town) => ({
      work: {
        id: town.id<'work'>('new-hand-out'),
        task: town.id<'task'>('printing'),
        unit: town.id<'unit'>('ward-office'),
        source: 'logged' as const,
        from: town.today,
        to: town.today,
        places: [town.id<'area'>('quarter')],
        quantity: 60,
        measure: 'sheet' as const,
        note: null,
        replaces: null,
      },
      material: town.id<'material'>('material'),
    }),
    effects: noEffects,
    decide: async (
      { work, material: ordered },
      asking: Asking & Ports & { readonly works: WorkPort },
    ): Decided<LogRefusal | No> => {
      const { materials, commandId } = asking
      const material = await materials.findMaterial(ordered)
      if (!material) return refuse({ code: 'material-unknown' })
      if (work.measure !== 'sheet') return refuse({ code: 'handed-out-not-in-sheets' })
      if (work.to < material.orderedOn) return refuse({ code: 'stock-before-order', orderedOn: material.orderedOn })
      const task = await asking.works.findTaskOf(work)
      if (task && task.facts.plan.id !== material.plan) return refuse({ code: 'stock-of-other-plan' })
      const logged = await logWorkOf(HANDED_OUT, work, asking)
      if (!logged.ok) return logged
      return answered(await materials.move(handedOut(work, material.id), commandId))
    },
  }),

  'outreach.apportion-stock': command({
    version: 1,
    schema: Apportioning,
    may: writes,
    example: (town): Apportioning => ({
      id: town.id<'apportionment'>('new-apportionment'),
      material: town.id<'material'>('material'),
      amount: 300,
      least: 20,
      numbersOn: town.today,
      source: 'Báo cáo rà soát năm 2023',
      places: [
        { area: town.id<'area'>('ward'), poor: 12, nearPoor: 20 },
        { area: town.id<'area'>('second-ward'), poor: 3, nearPoor: 9 },
      ],
    }),
    effects: noEffects,
    decide: async (apportioning, { officer, today, materials, commandId }: Asking & Ports): Decided<No> => {
      const material = await materials.findMaterial(apportioning.material)
      if (!material) return refuse({ code: 'material-unknown' })
      const inStore = await materials.countInStore(material.id, officer.unit)
      if (!mayShareOut(officer, material, inStore)) return refuse({ code: 'share-not-yours' })
      const refusals = checkApportioning(apportioning, { ordered: material.quantity, today })
      if (refusals.length > 0) return refuse(...refusals)
      const differ = await materials.countOtherwise(apportioning.places, apportioning.numbersOn)
      if (differ > 0) return refuse({ code: 'share-counts-differ', places: differ })
      await materials.addApportionment(apportioning, { unit: officer.unit, shares: sharesOf(apportioning) }, commandId)
      return accept(null)
    },
  }),
}

function answered(moved: Moved) {
  if (moved === 'moved') return accept(null)
  return refuse<No>(
    moved === 'moved-back-before' ? { code: 'movement-reversed-already' } : { code: 'stock-short', ...moved },
  )
}

/** Out of the store of the unit that handed them out. */
const handedOut = (work: WorkRecord, material: Material['id']) => ({
  id: work.id as string as StockMove['id'],
  material,
  from: { at: 'store' as const, unit: work.unit },
  to: { at: 'households' as const, unit: null },
  amount: work.quantity,
  on: work.to,
  note: null,
  work: work.id,
  reverses: null,
})

function sharesOf({ amount, least, places }: Apportioning) {
  const amounts = apportion(
    amount,
    least,
    places.map(({ poor, nearPoor }) => poor + nearPoor),
  )
  return places.map((place, at) => ({ ...place, amount: amounts[at] ?? 0 }))
}
