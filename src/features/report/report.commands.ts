import {
  type Asking,
  command,
  type Decided,
  freezingCommand,
  holdsRole,
  noEffects,
  type Officer,
} from '../../kernel/command.ts'
import { day, yearOf } from '../../kernel/day.ts'
import { accept, type Id, refuse } from '../../kernel/kernel.ts'
import type { EvidencePort, EvidenceRefusal } from '../evidence/evidence.ts'
import type { PlanPort, PlanRefusal } from '../plan/plan.ts'
import type { UnitPort } from '../staff/staff.ts'
import { type HorizonPort, type PrintPort, PrintReport } from './print.ts'
import {
  CutOffRule,
  type Report,
  type ReportPort,
  type ReportRefusal,
  SaveReportText,
  SignReport,
  StartReport,
} from './report.ts'
import { checkNumber, checkSignature, checkStart } from './report.rules.ts'
import { firstText } from './report.texts.ts'

type Ports = { readonly reports: ReportPort; readonly prints: PrintPort; readonly plans: PlanPort }
type No = ReportRefusal | PlanRefusal | { readonly code: 'changed-meanwhile'; readonly version: number }

const writesReports = (officer: Officer) => holdsRole(officer, 'plan-owner')

export const reportCommands = {
  'report.start': command({
    version: 1,
    schema: StartReport,
    may: writesReports,
    example: (town) => ({
      id: town.id<'report'>('new-report'),
      plan: town.id<'plan'>('plan'),
      title: 'Báo cáo kết quả thực hiện kế hoạch 9 tháng năm 2024',
      from: day('2024-06-21'),
      to: day('2024-09-14'),
    }),
    effects: noEffects,
    decide: async (
      start,
      { officer, commandId, plans, units, reports }: Asking & Ports & { readonly units: UnitPort },
    ): Decided<No> => {
      const plan = await plans.findPlan(start.plan)
      if (!plan) return refuse({ code: 'plan-unknown' })
      if (plan.ownerUnit !== officer.unit) return refuse({ code: 'not-your-plan' })
      const refusals = checkStart(start, plan)
      if (refusals.length > 0) return refuse(...refusals)
      const owner = await units.findUnit(plan.ownerUnit)
      const text = firstText(plan, owner?.name ?? plan.agency)
      return (await reports.addReport(start, text, commandId)) ? accept(null) : refuse({ code: 'report-id-taken' })
    },
  }),

  'report.save-text': command({
    version: 1,
    schema: SaveReportText,
    may: writesReports,
    example: (town) => ({
      report: town.id<'report'>('report'),
      version: 1,
      text: firstText(
        {
          agency: 'Ủy ban nhân dân thành phố Mẫu',
          place: 'Mẫu',
          number: '01/KH-UBND',
          issuedOn: day('2024-01-02'),
          title: 'Kế hoạch mẫu',
        },
        'Phòng Mẫu',
      ),
    }),
    effects: noEffects,
    decide: async ({ report, version, text }, asking: Asking & Ports): Decided<No> => {
      const own = await findOwn(report, asking)
      if ('code' in own) return refuse(own)
      if (own.signature) return refuse({ code: 'report-signed-already', number: own.signature.number })
      const standing = await asking.reports.saveText(report, version, text)
      return standing === null ? accept(null) : refuse({ code: 'changed-meanwhile', version: standing })
    },
  }),

  'report.print': freezingCommand({
    version: 1,
    schema: PrintReport,
    may: writesReports,
    example: (town) => ({
      id: town.id<'report-print'>('new-print'),
      report: town.id<'report'>('report'),
      version: 1,
    }),
    effects: noEffects,
    decide: async (print, asking: Asking & Ports & { readonly horizons: HorizonPort }): Decided<No> => {
      const own = await findOwn(print.report, asking)
      if ('code' in own) return refuse(own)
      if (own.signature) return refuse({ code: 'report-signed-already', number: own.signature.number })
      if (own.version !== print.version) return refuse({ code: 'changed-meanwhile', version: own.version })
      // The block is closed first: what arrives later, however it is dated, is later than this print.
      const frozen = { text: own.text, horizon: asking.horizons.lastBlock(), printedOn: asking.today }
      await asking.prints.addPrint({ ...print, ...frozen }, asking.commandId)
      return accept(null)
    },
  }),

  'report.sign': command({
    version: 2,
    schema: SignReport,
    may: writesReports,
    example: (town) => ({
      id: town.id<'report-signature'>('new-signature'),
      report: town.id<'report'>('report'),
      print: town.id<'report-print'>('print'),
      number: '128/BC-UBND',
      signedOn: town.today,
      file: 'd'.repeat(64) as never,
      fileName: 'bao-cao-da-ky.pdf',
    }),
    effects: noEffects,
    decide: async (
      signature,
      asking: Asking & Ports & { readonly evidence: EvidencePort },
    ): Decided<No | EvidenceRefusal> => {
      const own = await findOwn(signature.report, asking)
      if ('code' in own) return refuse(own)
      const prints = await asking.prints.listPrints(own.id)
      const refusals = checkSignature(signature, { ...own, prints }, asking.today)
      if (refusals.length > 0) return refuse(...refusals)
      const file = await asking.evidence.findFile(signature.file)
      if (!file) return refuse({ code: 'file-not-sent', file: signature.file })
      if (file.mediaType !== 'application/pdf' && !file.mediaType.startsWith('image/'))
        return refuse({ code: 'signed-copy-not-pdf-or-picture' })
      const taken = await whyNumberTaken(signature, own, asking)
      if (taken.length > 0) return refuse(...taken)
      return (await asking.reports.addSignature(signature, asking.commandId))
        ? accept(null)
        : refuse({ code: 'report-signed-already', number: signature.number })
    },
  }),

  'report.add-cut-off-rule': command({
    version: 1,
    schema: CutOffRule,
    may: (officer) => holdsRole(officer, 'plan-owner', 'administrator'),
    example: (town) => ({
      id: town.id<'cut-off-rule'>('new-rule'),
      name: 'Tháng, chốt ngày 14',
      every: 'month' as const,
      firstDay: 15,
      validFrom: day('2024-01-01'),
      validTo: null,
    }),
    effects: noEffects,
    decide: async (rule, { commandId, reports }: Asking & Ports): Decided<No> => {
      if (rule.validTo !== null && rule.validTo < rule.validFrom)
        return refuse({ code: 'cut-off-ends-before-it-begins' })
      return (await reports.addCutOffRule(rule, commandId)) ? accept(null) : refuse({ code: 'cut-off-id-taken' })
    },
  }),
}

async function whyNumberTaken(
  { number, signedOn, print }: SignReport,
  { text }: Report,
  { prints, reports }: Ports,
): Promise<readonly ReportRefusal[]> {
  const { agency } = (await prints.findPrint(print))?.text ?? text
  return checkNumber({ number, agency }, await reports.listSigned(yearOf(signedOn)))
}

async function findOwn(report: Id<'report'>, { officer, reports, plans }: Asking & Ports): Promise<Report | No> {
  const found = await reports.findReport(report)
  if (!found) return { code: 'report-unknown' }
  const plan = await plans.findPlan(found.plan)
  return plan?.ownerUnit === officer.unit ? found : { code: 'not-your-plan' }
}
