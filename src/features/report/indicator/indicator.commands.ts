import * as z from 'zod/mini'
import { type Asking, command, type Decided, holdsRole, noEffects } from '../../../kernel/command.ts'
import { yearOf, yearPeriod } from '../../../kernel/day.ts'
import { accept, refuse, type Id } from '../../../kernel/kernel.ts'
import { id } from '../../../kernel/schema.ts'
import type { EvidencePort, EvidenceRefusal } from '../../evidence/evidence.ts'
import { isMediaType, kindOf } from '../../evidence/evidence.rules.ts'
import type { CoveragePort, CoverageRefusal } from '../../outreach/coverage/coverage.ts'
import { mayLog } from '../../plan/work/work-steps.ts'
import {
  Indicator,
  type IndicatorPort,
  IndicatorProof,
  type IndicatorRefusal,
  IndicatorTarget,
  IndicatorValue,
} from './indicator.ts'
import { checkIndicator, checkTarget, checkValue } from './indicator.rules.ts'

type Ports = { readonly indicators: IndicatorPort }
type WithPlaces = Ports & { readonly coverage: Pick<CoveragePort, 'countOwnAreas'> }
type Outside = Extract<CoverageRefusal, { readonly code: 'area-outside-unit' }>

export const indicatorCommands = {
  'report.set-indicator': command({
    version: 1,
    schema: Indicator,
    may: (officer) => holdsRole(officer, 'plan-owner'),
    example: (town): Indicator => ({
      id: town.id<'indicator'>('new-indicator'),
      code: 'GS-02',
      name: 'Tỷ lệ hộ nghèo được tuyên truyền trực tiếp (minh họa)',
      unit: '%',
      measured: 'Số hộ nghèo đã dự họp hoặc được đến nhà, chia cho số hộ nghèo',
      shape: 'share',
      every: 'quarter',
      better: 'higher',
      source: 'Kế hoạch giám sát, đánh giá (minh họa)',
      validFrom: yearPeriod(yearOf(town.today)).from,
      validTo: null,
      bound: null,
      replaces: null,
    }),
    effects: noEffects,
    decide: async (indicator, { indicators, commandId }: Asking & Ports): Decided<IndicatorRefusal> => {
      const refusals = checkIndicator(indicator)
      if (refusals.length > 0) return refuse(...refusals)
      const { replaces } = indicator
      const old = replaces === null ? null : await indicators.findStanding(replaces)
      if (replaces !== null && old === null) return refuse({ code: 'indicator-changed-meanwhile' })
      const root = old?.root ?? indicator.id
      // What was typed by the month is not of the quarter, and a number is not a share.
      const isOther =
        old !== null &&
        (old.every !== indicator.every ||
          old.shape !== indicator.shape ||
          (old.bound === null) !== (indicator.bound === null))
      if (isOther && (await indicators.hasValues(root))) return refuse({ code: 'indicator-has-values' })
      return (await indicators.addIndicator(indicator, root, commandId))
        ? accept(null)
        : refuse({ code: 'indicator-changed-meanwhile' })
    },
  }),

  'report.set-indicator-target': command({
    version: 1,
    schema: IndicatorTarget,
    may: (officer) => holdsRole(officer, 'plan-owner'),
    example: (town) => ({
      id: town.id<'indicator-target'>('new-indicator-target'),
      indicator: town.id<'indicator'>('indicator'),
      area: town.id<'area'>('ward'),
      from: yearPeriod(yearOf(town.today)).from,
      value: 80,
      replaces: null,
    }),
    effects: noEffects,
    decide: async (target, { indicators, commandId }: Asking & Ports): Decided<IndicatorRefusal> => {
      const indicator = await indicators.findIndicator(target.indicator, null)
      if (!indicator) return refuse({ code: 'indicator-unknown' })
      const refusals = checkTarget(target, indicator)
      if (refusals.length > 0) return refuse(...refusals)
      return (await indicators.addTarget(target, commandId))
        ? accept(null)
        : refuse({ code: 'indicator-value-meanwhile' })
    },
  }),

  'report.tell-indicator': command({
    version: 1,
    schema: IndicatorValue,
    may: mayLog,
    example: (town) => ({
      id: town.id<'indicator-value'>('new-indicator-value'),
      indicator: town.id<'indicator'>('indicator'),
      area: town.id<'area'>('ward'),
      from: yearPeriod(yearOf(town.today)).from,
      numerator: 12,
      denominator: 15,
      replaces: null,
      reason: null,
    }),
    effects: noEffects,
    decide: async (value, asking: Asking & WithPlaces): Decided<IndicatorRefusal | Outside> => {
      const { indicators, today, commandId } = asking
      const indicator = await indicators.findIndicator(value.indicator, null)
      if (!indicator) return refuse({ code: 'indicator-unknown' })
      if (!(await mayTell(asking, value.area))) return refuse({ code: 'area-outside-unit' })
      const refusals = checkValue(value, { indicator, today })
      if (refusals.length > 0) return refuse(...refusals)
      return (await indicators.addValue(value, commandId))
        ? accept(null)
        : refuse({ code: 'indicator-value-meanwhile' })
    },
  }),

  'report.prove-indicator': command({
    version: 1,
    schema: IndicatorProof,
    may: mayLog,
    example: (town) => ({
      id: town.id<'evidence'>('new-indicator-proof'),
      value: town.id<'indicator-value'>('indicator-value'),
      file: 'c'.repeat(64) as never,
      fileName: 'bieu-tong-hop.jpg',
    }),
    effects: noEffects,
    decide: async (
      { value, ...proof },
      asking: Asking & WithPlaces & { readonly evidence: EvidencePort },
    ): Decided<IndicatorRefusal | Outside | EvidenceRefusal> => {
      const { indicators, evidence, commandId } = asking
      const area = await indicators.findPlaceOf(value)
      if (area === null) return refuse({ code: 'indicator-value-unknown' })
      if (!(await mayTell(asking, area))) return refuse({ code: 'area-outside-unit' })
      const file = await evidence.findFile(proof.file)
      if (!file || !isMediaType(file.mediaType)) return refuse({ code: 'file-not-sent', file: proof.file })
      const row = { ...proof, subject: value as string as Id<'subject'>, caption: null }
      return (await evidence.addEvidence(row, kindOf(file.mediaType), commandId))
        ? accept(null)
        : refuse({ code: 'evidence-there-already' })
    },
  }),

  'report.take-proof-back': command({
    version: 1,
    schema: z.object({ value: id<'indicator-value'>(), proof: id<'evidence'>() }),
    may: mayLog,
    example: (town) => ({
      value: town.id<'indicator-value'>('indicator-value'),
      proof: town.id<'evidence'>('indicator-proof'),
    }),
    effects: noEffects,
    decide: async (
      { value, proof },
      asking: Asking & WithPlaces & { readonly evidence: EvidencePort },
    ): Decided<Outside | EvidenceRefusal> => {
      const { indicators, evidence, commandId } = asking
      const area = await indicators.findPlaceOf(value)
      const row = await evidence.findEvidence(proof)
      if (area === null || (row?.subject as string | undefined) !== value) return refuse({ code: 'evidence-unknown' })
      if (!(await mayTell(asking, area))) return refuse({ code: 'area-outside-unit' })
      return (await evidence.takeBack(proof, commandId)) ? accept(null) : refuse({ code: 'evidence-unknown' })
    },
  }),
}

/** An owner of plans tells of every place; a unit of its own. */
const mayTell = async ({ officer, coverage }: Asking & WithPlaces, area: Id<'area'>): Promise<boolean> =>
  holdsRole(officer, 'plan-owner') || (await coverage.countOwnAreas(officer.unit, [area])) === 1
