import { INVENTED } from '../features/area/town-day.ts'
import { suggestedKinds } from '../features/budget/suggested-kinds.data.ts'
import { addDays, day, showDay } from '../kernel/day.ts'
import type { Sha256 } from '../kernel/kernel.ts'
import { showNumber } from '../kernel/text.ts'
import type { Program } from '../server/program.ts'
import { type Act, act, carryOutActs, demoId, type Moment } from './acts.ts'
import {
  advances,
  commitments,
  type DemoAdvance,
  type DemoCommitment,
  type DemoLine,
  type DemoPayment,
  type DemoReturn,
  lines,
  returns,
} from './money.data.ts'
import { moneyRules, nextLists } from './money-rules.ts'
import { PLAN, type Tasks } from './plans.ts'
import { fileNameOf, keepProofs, type Proof } from './proofs.ts'
import { officerOf } from './town.ts'

/** The money of the plan: its decision, estimate, commitments in every state, and vouchers, one payment of which was taken back. */
export async function spendMoney(program: Program, tasks: Tasks): Promise<void> {
  const files = await keepProofs(program, [...papers.map(({ proof }) => proof), ...invoices.map(({ proof }) => proof)])
  await carryOutActs(program, moneyRules())
  await carryOutActs(
    program,
    lines.map((line) => addLine(line, tasks)),
  )
  await carryOutActs(program, nextLists())
  await carryOutActs(program, commitments.map(commit))
  await carryOutActs(program, commitments.flatMap(judge))
  await carryOutActs(
    program,
    papers.map((paper) => file(paper, fileOf(files, paper.proof))),
  )
  await carryOutActs(program, advances.map(advance))
  await carryOutActs(
    program,
    commitments.flatMap((one) => one.payments.flatMap((payment) => pay(one, payment, files))),
  )
  await carryOutActs(program, returns.map(giveBack))
}

const addLine = ({ key, task, code, kind, norm, usedOn, ...says }: DemoLine, tasks: Tasks): Act =>
  act(lan('2024-06-25'), 'budget.add-line', {
    ...says,
    id: demoId<'estimate-line'>(`line ${key}`),
    plan: PLAN,
    task: tasks[task].id,
    funding: demoId<'funding'>('funding allotment'),
    code: demoId<'budget-code'>(`code ${code}`),
    expense: demoId<'expense-kind'>(`kind ${kind}`),
    norm: norm === null ? null : demoId<'norm'>(`norm ${norm}`),
    usedOn: day(usedOn),
  })

const lan = (on: string): Moment => ({ by: officerOf('lan'), on: day(on) })

const commit = ({ key, line, by, title, supplier, contract, signedOn, amount }: DemoCommitment): Act =>
  act({ by: officerOf(by), on: day(signedOn) }, 'budget.commit', {
    id: demoId<'commitment'>(`commitment ${key}`),
    line: demoId<'estimate-line'>(`line ${line}`),
    title,
    contract,
    amount,
    supplier: { personalId: demoId<'personal-text'>(`supplier ${key}`), text: supplier },
    signedOn: day(signedOn),
  })

function judge({ key, judged }: DemoCommitment): readonly Act[] {
  if (judged === null) return []
  const [on, verdict, words] = judged
  const reason = words === null ? null : { personalId: demoId<'personal-text'>(`verdict ${key}`), text: words }
  return [
    act(lan(on), 'budget.judge-commitment', { commitment: demoId<'commitment'>(`commitment ${key}`), verdict, reason }),
  ]
}

/** A paper that was filed: a drawn scan. */
type Filed = { readonly of: DemoCommitment; readonly name: string; readonly proof: Proof }

const papers: readonly Filed[] = commitments.flatMap((of) =>
  of.filed.map((at): Filed => {
    const name = papersOf(of)[at]?.[0]
    if (name === undefined) throw new Error(`the kind of ${of.key} has no paper ${at}`)
    const body = [`Số: ${of.contract ?? ''}`, of.title, `Bên cung cấp: ${of.supplier}`, `${showNumber(of.amount)} đồng`]
    return { of, name, proof: { kind: 'page', page: { title: name.toLocaleUpperCase('vi'), body, mark: INVENTED } } }
  }),
)

function papersOf({ line }: DemoCommitment) {
  const kind = lines.find(({ key }) => key === line)?.kind
  return suggestedKinds.find(({ name }) => name === kind)?.papers ?? []
}

const file = ({ of, name, proof }: Filed, sha256: Sha256): Act =>
  act({ by: officerOf(of.by), on: addDays(day(of.signedOn), 3) }, 'budget.add-paper', {
    id: demoId<'evidence'>(`paper of ${of.key}: ${name}`),
    commitment: demoId<'commitment'>(`commitment ${of.key}`),
    paper: demoId<'dossier-paper'>(`paper ${lines.find(({ key }) => key === of.line)?.kind} ${name}`),
    file: sha256,
    fileName: fileNameOf(proof, name),
  })

/** An invoice drawn as a scan: one for each number. */
type Invoice = { readonly of: DemoCommitment; readonly number: string; readonly proof: Proof }

const invoices: readonly Invoice[] = commitments.flatMap((of) =>
  of.payments.flatMap(({ takenBack, vouchers }) =>
    takenBack === null
      ? vouchers.map(({ number, issuedOn, amount }): Invoice => {
          const body = [
            `Số: ${number}`,
            `Ngày: ${showDay(day(issuedOn))}`,
            of.supplier,
            of.title,
            `${showNumber(amount)} đồng`,
          ]
          return { of, number, proof: { kind: 'page', page: { title: 'HÓA ĐƠN', body, mark: INVENTED } } }
        })
      : [],
  ),
)

function pay(
  of: DemoCommitment,
  { key, from, paidOn, vouchers, takenBack }: DemoPayment,
  files: Files,
): readonly Act[] {
  const id = demoId<'payment'>(`payment ${of.key} ${key}`)
  const paid = act(lan(paidOn), 'budget.pay', {
    id,
    commitment: demoId<'commitment'>(`commitment ${of.key}`),
    paidOn: day(paidOn),
    drawnFrom: from,
    vouchers: vouchers.map(({ number, issuedOn, amount }) => ({
      id: demoId<'voucher'>(`voucher ${of.key} ${key} ${number}`),
      number,
      issuedOn: day(issuedOn),
      amount,
      issuer: { personalId: demoId<'personal-text'>(`issuer ${of.key} ${key} ${number}`), text: of.supplier },
      content: of.title,
      file: invoiceFile(number, files),
    })),
  })
  if (takenBack === null) return [paid]
  const [on, text] = takenBack
  const reason = { personalId: demoId<'personal-text'>(`reversal of ${id}`), text }
  return [
    paid,
    act(lan(on), 'budget.reverse', {
      id: demoId<'transfer'>(`reversal of ${id}`),
      transfer: demoId<'transfer'>(`payment ${of.key} ${key}`),
      reason,
    }),
  ]
}

const advance = ({ of, paidOn, settleBy, basis, amount }: DemoAdvance): Act =>
  act(lan(paidOn), 'budget.advance', {
    id: demoId<'advance'>(`advance ${of} ${paidOn}`),
    commitment: demoId<'commitment'>(`commitment ${of}`),
    paidOn: day(paidOn),
    settleBy: day(settleBy),
    basis,
    amount,
  })

const giveBack = ({ of, returnedOn, basis, amount }: DemoReturn): Act =>
  act(lan(returnedOn), 'budget.return-advance', {
    id: demoId<'advance-return'>(`return ${of} ${returnedOn}`),
    commitment: demoId<'commitment'>(`commitment ${of}`),
    returnedOn: day(returnedOn),
    basis,
    amount,
  })

type Files = ReadonlyMap<Proof, Sha256>

function invoiceFile(number: string, files: Files): Sha256 | null {
  const found = invoices.find((one) => one.number === number)
  return found ? fileOf(files, found.proof) : null
}

function fileOf(files: Files, proof: Proof): Sha256 {
  const kept = files.get(proof)
  if (!kept) throw new Error('a paper of the demo was not kept')
  return kept
}
