import { type Asking, command, type Decided, holdsRole, noEffects, type Officer } from '../../kernel/command.ts'
import { day } from '../../kernel/day.ts'
import { accept, refuse } from '../../kernel/kernel.ts'
import type { PlanPort, PlanRefusal } from '../plan/plan.ts'
import type { TaskPort, TaskRefusal } from '../plan/task/task.ts'
import {
  BudgetCode,
  EstimateLine,
  type EstimatePort,
  type EstimateRefusal,
  ExpenseKind,
  Funding,
  Norm,
} from './estimate.ts'
import { amountOfLine, checkDated, checkExpenseKind, checkLine } from './estimate.rules.ts'
import { type LedgerPort, type LedgerRefusal, Reversal } from './ledger.ts'
import { accountOf, checkReversal, holdsMoney, reversalOf } from './ledger.rules.ts'

type Ports = { readonly estimates: EstimatePort; readonly ledger: LedgerPort }
type No = EstimateRefusal | LedgerRefusal

const writesMoney = (officer: Officer) => holdsRole(officer, 'plan-owner', 'unit-officer')
const writesRules = (officer: Officer) => holdsRole(officer, 'plan-owner', 'administrator')

export const estimateCommands = {
  'budget.add-funding': command({
    version: 1,
    schema: Funding,
    may: writesMoney,
    example: (town): Funding => ({
      id: town.id<'funding'>('new-funding'),
      plan: town.id<'plan'>('plan'),
      decision: '77/QĐ-SLĐTBXH',
      decidedOn: day('2024-09-02'),
      issuer: 'Sở Lao động – Thương binh và Xã hội',
      source: 'Ngân sách trung ương',
      amount: 50_000_000,
    }),
    effects: noEffects,
    decide: async (
      { amount, ...funding },
      { officer, today, plans, estimates, ledger, commandId }: Asking & Ports & { readonly plans: PlanPort },
    ): Decided<No | PlanRefusal> => {
      const plan = await plans.findPlan(funding.plan)
      if (!plan) return refuse({ code: 'plan-unknown' })
      if (!holdsMoney(officer, plan)) return refuse({ code: 'money-not-yours' })
      if (funding.decidedOn > today) return refuse({ code: 'decision-in-future', today })
      if (!(await estimates.addFunding({ ...funding, amount }, commandId)))
        return refuse({ code: 'funding-there-already' })
      const [from, to] = [accountOf('source', funding.id), accountOf('allotment', funding.id)]
      await ledger.openAccounts([from, to], commandId)
      const transfer = { id: funding.id as never, plan: plan.id, from, to, amount, on: today, reverses: null }
      await ledger.move(transfer, null, commandId)
      return accept(null)
    },
  }),

  'budget.save-code': command({
    version: 2,
    schema: BudgetCode,
    may: writesRules,
    example: (town): BudgetCode => ({
      id: town.id<'budget-code'>('new-code'),
      chapter: '624',
      category: '370',
      subCategory: '398',
      item: '6650',
      subItem: '6651',
      programme: null,
      sourceCode: '12',
      level: '3',
      name: 'In, mua tài liệu',
      validFrom: day('2024-01-01'),
      validTo: null,
      source: 'Mục lục ngân sách, cần đối chiếu với thông tư đang áp dụng',
      replaces: null,
    }),
    effects: noEffects,
    decide: async (code, { estimates, commandId }: Asking & Ports): Decided<No> => {
      const refusals = checkDated(code)
      if (refusals.length > 0) return refuse(...refusals)
      return (await estimates.saveCode(code, commandId)) ? accept(null) : refuse({ code: 'rule-changed-meanwhile' })
    },
  }),

  'budget.save-norm': command({
    version: 1,
    schema: Norm,
    may: writesRules,
    example: (town): Norm => ({
      id: town.id<'norm'>('new-norm'),
      name: 'Giảng viên cấp tỉnh',
      unit: 'buổi',
      amount: 1_300_000,
      validFrom: day('2024-01-01'),
      validTo: null,
      source: 'Nghị quyết của HĐND tỉnh, cần đối chiếu',
      replaces: null,
    }),
    effects: noEffects,
    decide: async (norm, { estimates, commandId }: Asking & Ports): Decided<No> => {
      const refusals = checkDated(norm)
      if (refusals.length > 0) return refuse(...refusals)
      return (await estimates.saveNorm(norm, commandId)) ? accept(null) : refuse({ code: 'rule-changed-meanwhile' })
    },
  }),

  'budget.save-expense-kind': command({
    version: 2,
    schema: ExpenseKind,
    may: writesRules,
    example: (town): ExpenseKind => ({
      id: town.id<'expense-kind'>('new-kind'),
      name: 'Tin, bài',
      source: 'Thực tế ở đơn vị, chưa đối chiếu văn bản',
      papers: [
        {
          id: town.id<'dossier-paper'>('new-clipping'),
          name: 'Bản chụp bài đã đăng',
          bringer: 'contractor',
          need: 'for-settlement',
          printed: null,
        },
      ],
      validFrom: day('2024-01-01'),
      version: 0,
    }),
    effects: noEffects,
    decide: async (kind, { estimates, commandId }: Asking & Ports): Decided<No> => {
      const refusals = checkExpenseKind(kind, await estimates.findExpenseKind(kind.id))
      if (refusals.length > 0) return refuse(...refusals)
      return (await estimates.saveExpenseKind(kind, commandId))
        ? accept(null)
        : refuse({ code: 'rule-changed-meanwhile' })
    },
  }),

  'budget.add-line': command({
    version: 1,
    schema: EstimateLine,
    may: writesMoney,
    example: (town): EstimateLine => ({
      id: town.id<'estimate-line'>('new-line'),
      plan: town.id<'plan'>('plan'),
      task: town.id<'task'>('training'),
      funding: town.id<'funding'>('funding'),
      code: town.id<'budget-code'>('code'),
      expense: town.id<'expense-kind'>('car'),
      title: 'Bồi dưỡng giảng viên',
      unit: 'buổi',
      quantity: 2,
      norm: town.id<'norm'>('norm'),
      price: 1_000_000,
      usedOn: town.today,
    }),
    effects: noEffects,
    decide: async (
      line,
      asking: Asking & Ports & { readonly tasks: TaskPort },
    ): Decided<No | PlanRefusal | TaskRefusal> => {
      const { officer, today, tasks, estimates, ledger, commandId } = asking
      const found = await tasks.findTask(line.task)
      if (found?.plan.id !== line.plan) return refuse({ code: 'task-unknown' })
      if (!holdsMoney(officer, found.plan)) return refuse({ code: 'money-not-yours' })
      const refusals = checkLine(line, await estimates.findLineFacts(line))
      if (refusals.length > 0) return refuse(...refusals)
      await estimates.addLine(line, commandId)
      const to = accountOf('line', line.id)
      await ledger.openAccounts([to], commandId)
      const from = accountOf('allotment', line.funding)
      const transfer = {
        id: line.id as never,
        plan: line.plan,
        from,
        to,
        amount: amountOfLine(line),
        on: today,
        reverses: null,
      }
      const moved = await ledger.move(transfer, null, commandId)
      return moved.end === 'short' ? refuse({ code: 'allotment-too-small', free: moved.free }) : accept(null)
    },
  }),

  'budget.reverse': command({
    version: 1,
    schema: Reversal,
    may: writesMoney,
    example: (town): Reversal => ({
      id: town.id<'transfer'>('new-reversal'),
      transfer: town.id<'transfer'>('commitment'),
      reason: { personalId: town.id<'personal-text'>('new-reversal'), text: 'Hợp đồng không thực hiện' },
    }),
    effects: noEffects,
    decide: async (reversal, { officer, today, ledger, commandId }: Asking & Ports): Decided<No> => {
      const found = await ledger.findTransfer(reversal.transfer)
      if (!found) return refuse({ code: 'transfer-unknown' })
      if (!holdsMoney(officer, found)) return refuse({ code: 'money-not-yours' })
      const refusals = checkReversal(reversal, found)
      if (refusals.length > 0) return refuse(...refusals)
      const moved = await ledger.move(
        reversalOf(found, { id: reversal.id, on: today }),
        reversal.reason.personalId,
        commandId,
      )
      if (moved.end === 'short') return refuse({ code: 'money-moved-on', free: moved.free })
      return moved.end === 'twice' ? refuse({ code: 'reversed-already' }) : accept(null)
    },
  }),
}
