import type { DoorRefusal } from './door.texts.ts'

/** PostgreSQL's own word on an invariant, in ours; null for a fault that is not the asker's. */
export function refusalOf(fault: unknown): DoorRefusal | null {
  if (typeof fault !== 'object' || fault === null) return null
  const { code, constraint, routine } = fault as Readonly<Record<'code' | 'constraint' | 'routine', unknown>>
  if (code === UNIQUE_VIOLATION) return IDS.includes(String(constraint)) ? { code: 'id-reused' } : null
  // A missing right on a table is a mistake of ours and has the same code.
  if (code === NOT_ALLOWED) return routine === BY_ROW ? { code: 'beyond-your-areas' } : null
  return CODES[String(code)] ?? null
}

const UNIQUE_VIOLATION = '23505'
const NOT_ALLOWED = '42501'
/** Where row-level security keeps a row out that lies beyond the reach of who writes it. */
const BY_ROW = 'ExecWithCheckOptions'

const CODES: Readonly<Record<string, DoorRefusal>> = {
  // foreign_key_violation: something that was chosen is not there
  '23503': { code: 'reference-unknown' },
  // numeric_value_out_of_range: a number of a shape that no rule bounds
  '22003': { code: 'malformed', fields: ['·'] },
}

/** Constraints that a command meets when an id which its sender made stands already, with other content. */
export const IDS: readonly string[] = [
  'area_change_pkey',
  'area_pkey',
  'access_link_pkey',
  'access_link_token_hash_key',
  'announced_event_pkey',
  'account_pkey',
  'advance_pkey',
  'advance_return_pkey',
  'apportionment_pkey',
  'assignment_pkey',
  'budget_code_pkey',
  'commitment_pkey',
  'banner_days_pkey',
  'banner_hanging_pkey',
  'banner_pkey',
  'banner_site_pkey',
  'commendation_pkey',
  'registration_pkey',
  'broadcast_run_pkey',
  'broadcast_slot_pkey',
  'due_date_pkey',
  'breach_step_pkey',
  'data_breach_pkey',
  'data_erasure_pkey',
  'data_request_pkey',
  'data_subject_pkey',
  'log_retention_pkey',
  'estimate_line_pkey',
  'certificate_code_key',
  'certificate_pkey',
  'checklist_version_pkey',
  'class_feedback_pkey',
  'evidence_pkey',
  'exam_paper_pkey',
  'exam_pkey',
  'finding_answer_pkey',
  'indicator_pkey',
  'indicator_target_pkey',
  'indicator_value_pkey',
  'inspection_finding_pkey',
  'inspection_pkey',
  'meeting_pkey',
  'meeting_question_pkey',
  'funding_pkey',
  'household_version_pkey',
  'loudspeaker_pkey',
  'learner_person_id_key',
  'learner_person_pkey',
  'learner_pkey',
  'material_pkey',
  'message_consent_pkey',
  'message_version_pkey',
  'norm_pkey',
  'officer_pkey',
  'officer_right_pkey',
  'officer_person_id_key',
  'payment_pkey',
  'person_pkey',
  'personal_text_pkey',
  'plan_pkey',
  'practice_answer_pkey',
  'practice_setting_pkey',
  'publication_pkey',
  'quiet_rule_pkey',
  'report_print_pkey',
  'report_signature_pkey',
  'reporting_date_pkey',
  'stock_movement_pkey',
  'target_pkey',
  'task_pkey',
  'transfer_pkey',
  'training_class_pkey',
  'work_record_pkey',
  'work_verdict_pkey',
]
