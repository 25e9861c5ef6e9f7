import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../../kernel/command.ts'
import { accept, type Id, refuse } from '../../../kernel/kernel.ts'
import { id, personalText } from '../../../kernel/schema.ts'
import type { EvidencePort, EvidenceRefusal } from '../../evidence/evidence.ts'
import { isMediaType, kindOf } from '../../evidence/evidence.rules.ts'
import type { PlanPort, PlanRefusal } from '../../plan/plan.ts'
import { logWorkOf, mayLogFor, type LogRefusal } from '../../plan/work/log-work.ts'
import { type WorkPort, WorkRecord } from '../../plan/work/work.ts'
import {
  HANDED_OUT,
  Material,
  type MaterialPort,
  type MaterialRefusal,
  type Moved,
  OrderEnd,
  SignedMinutes,
  StockMove,
} from './material.ts'
import { checkMaterial, checkMinutes, checkMove, checkReversal, mayMove } from './material.rules.ts'

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

  'outreach.take-order-back': command({
    version: 1,
    schema: OrderEnd,
    may: writes,
    example: (town): OrderEnd => ({
      material: town.id<'material'>('material-unmoved'),
      reason: { personalId: town.id<'personal-text'>('order-back'), text: 'Ghi nhầm số lượng' },
    }),
    effects: noEffects,
    decide: async (end, { officer, materials, commandId }: Asking & Ports): Decided<No> => {
      const material = await materials.findMaterial(end.material)
      if (!material) return refuse({ code: 'material-unknown' })
      if (!mayMove(officer, { at: 'printer', unit: null }, material)) return refuse({ code: 'stock-not-yours' })
      if (!end.reason.text.trim()) return refuse({ code: 'order-reason-missing' })
      return (await materials.endMaterial(end, commandId)) ? accept(null) : refuse({ code: 'order-moved-already' })
    },
  }),

  'outreach.add-minutes': command({
    version: 1,
    schema: SignedMinutes,
    may: writes,
    example: (town): SignedMinutes => ({
      id: town.id<'evidence'>('new-minutes'),
      movement: town.id<'stock-movement'>('to-ward'),
      file: 'c'.repeat(64) as never,
      fileName: 'bien-ban-ban-giao.jpg',
    }),
    effects: noEffects,
    decide: async (
      { movement: of, ...scan },
      { officer, materials, evidence, commandId }: Asking & Ports & { readonly evidence: EvidencePort },
    ): Decided<No | EvidenceRefusal> => {
      const movement = await materials.findMovement(of)
      const material = movement && (await materials.findMaterial(movement.material))
      if (!material) return refuse({ code: 'movement-unknown' })
      const refusals = checkMinutes(movement, officer, material)
      if (refusals.length > 0) return refuse(...refusals)
      const file = await evidence.findFile(scan.file)
      if (!file || !isMediaType(file.mediaType)) return refuse({ code: 'file-not-sent', file: scan.file })
      const row = { ...scan, subject: of as string as Id<'subject'>, caption: null }
      return (await evidence.addEvidence(row, kindOf(file.mediaType), commandId))
        ? accept(null)
        : refuse({ code: 'evidence-there-already' })
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
