import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTown } from '../../test/town.ts'
import { IDS, refusalOf } from './database-refusal.ts'

/** What is unique and answered before the database has to: why it never comes to the door as a fault. */
const ANSWERED: Readonly<Record<string, readonly string[]>> = {
  'its store says so in words of the feature (on conflict)': [
    'announced_event_end_pkey',
    'announced_event_replaces_key',
    'household_step_pkey',
    'officer_right_end_pkey',
    'answer_review_pkey',
    'area_spelling_pkey',
    'broadcast_slot_end_pkey',
    'certificate_withdrawal_pkey',
    'checklist_version_checklist_number_key',
    'finding_answer_finding_number_key',
    'household_count_first',
    'indicator_replaces_key',
    'indicator_target_first',
    'indicator_target_replaces_key',
    'indicator_value_first',
    'indicator_value_replaces_key',
    'household_count_pkey',
    'household_count_replaces_key',
    'loudspeaker_replaces_key',
    'public_contact_pkey',
    'question_answer_pkey',
    'quiet_rule_end_pkey',
    'reporting_date_end_pkey',
    'reporting_date_replaces_key',
    'budget_code_replaces_key',
    'commitment_verdict_pkey',
    'cut_off_rule_pkey',
    'due_date_first',
    'due_date_replaces_key',
    'evidence_return_pkey',
    'expense_kind_pkey',
    'expense_list_pkey',
    'funding_once',
    'funding_replaces_key',
    'norm_replaces_key',
    'household_version_household_number_key',
    'interview_pkey',
    'interview_replaces_key',
    'interview_round_household_idx',
    'review_round_pkey',
    'earlier_count_first',
    'earlier_count_pkey',
    'earlier_count_replaces_key',
    'household_change_pkey',
    'household_change_withdrawal_pkey',
    'household_class_pkey',
    'interview_withdrawal_pkey',
    'objection_answer_pkey',
    'objection_pkey',
    'procedure_number_pkey',
    'procedure_number_replaces_key',
    'public_posting_pkey',
    'recognition_pkey',
    'residents_meeting_pkey',
    'step_withdrawal_pkey',
    'score_table_confirmation_pkey',
    'score_table_pkey',
    'score_table_root_number_key',
    'standard_confirmation_pkey',
    'standard_value_pkey',
    'officer_end_pkey',
    'person_phone_hash_key',
    'plan_draft_pkey',
    'practice_answer_learner_case_number_key',
    'practice_setting_class_number_key',
    'plan_number_issued_on_agency_key',
    'programme_pkey',
    'report_pkey',
    'report_signature_report_key',
    'attendance_pkey',
    'attendance_replaces_key',
    'attendance_session_idx',
    'class_cancellation_pkey',
    'class_feedback_class_number_key',
    'exam_class_number_key',
    'exam_paper_once',
    'exam_paper_replaces_key',
    'learner_end_pkey',
    'stock_movement_reverses_key',
    'material_end_pkey',
    'banner_approval_pkey',
    'banner_removal_first',
    'banner_removal_pkey',
    'banner_removal_replaces_key',
    'commendation_end_pkey',
    'registration_result_pkey',
    'banner_site_end_pkey',
    'target_first',
    'training_class_class_number_key',
    'target_replaces_key',
    'transfer_reverses_key',
    'unit_list_pkey',
    'unit_pkey',
    'voucher_once',
    'voucher_pkey',
    'voucher_replaces_key',
    'work_record_replaces_key',
    'work_verdict_first',
    'work_verdict_replaces_key',
  ],
  'its store takes it as done already (on conflict)': [
    'assignment_acceptance_pkey',
    'assignment_end_pkey',
    'assignment_sight_pkey',
    'class_closing_pkey',
    'class_invitation_pkey',
    'learner_apart_pkey',
    'kept_command_pkey',
    'message_approval_pkey',
    'message_consent_end_pkey',
    'message_version_message_number_key',
    'message_withdrawal_pkey',
    'setting_pkey',
    'stored_file_pkey',
  ],
  'it follows from another key': [
    // judged and numbered while the areas are locked
    'area_code_key',
    'area_succession_pkey',
    'area_version_pkey',
    'area_border_pkey',
    // numbered by the version that was looked at
    'unit_version_pkey',
    // worked out anew from the areas
    'area_path_pkey',
    'area_place_pkey',
    // given while the class is locked, and numbered while the unit is
    'certificate_after_key',
    'certificate_first',
    'certificate_unit_year_sequence_key',
    'class_extras_pkey',
    // numbered in order within a plan that is written once
    'task_plan_ordinal_key',
    // of a report that is written with it
    'report_text_pkey',
    // written with its interview, once
    'interview_score_pkey',
    // numbered in order within a version that is written once, with one head by its rule
    'household_member_pkey',
    'household_member_version_idx',
    // of a decision that is written with it, each household that was asked once
    'recognised_household_pkey',
    // a rule refuses a place that stands twice
    'apportionment_share_pkey',
    // numbered in order within a record that is written once
    'inspection_finding_work_ordinal_key',
    'meeting_message_pkey',
    'meeting_question_work_ordinal_key',
    // hold an id that is unique by itself
    'banner_removal_id_hanging_key',
    'report_print_report_id_key',
    'task_plan_id_key',
    'transfer_id_way_from_kind_from_id_to_kind_to_id_amount_key',
    'work_record_root_id_key',
    // bears the id of its record
    'stock_movement_work_key',
  ],
  'no content of a command is in it': [
    'authenticator_pkey',
    'backup_run_pkey',
    'block_seal_pkey',
    'command_block_pkey',
    'credential_pkey',
    'entry_seal_entry_key',
    'entry_seal_pkey',
    'export_log_pkey',
    'job_command_id_kind_key_key',
    'job_pkey',
    'log_removal_pkey',
    'passkey_pkey',
    'print_asker_pkey',
    'print_job_content_idx',
    'print_job_pkey',
    'read_log_pkey',
    'recovery_code_pkey',
    'refused_command_pkey',
    'sealed_command_pkey',
    'server_epoch_id_key',
    'server_epoch_pkey',
    'sign_in_id_key',
    'sign_in_log_pkey',
    'sign_in_pkey',
    'try_count_pkey',
  ],
}

test(
  'of everything that is unique in the database it is said how it is answered',
  inTown(async ({ owner }) => {
    const { rows } = await owner.query<{ name: string }>(`
      select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indisunique and c.relnamespace = 'public'::regnamespace`)
    const told = [...IDS, ...Object.values(ANSWERED).flat()]
    assert.deepEqual(rows.map(({ name }) => name).toSorted(), told.toSorted())
  }),
)

test('a unique constraint is answered by its name; one that nobody named is a fault of ours', () => {
  const violated = (constraint: string) => refusalOf({ code: '23505', constraint })
  assert.deepEqual(violated('work_record_pkey'), { code: 'id-reused' })
  for (const name of ['task_plan_ordinal_key', 'new_key', '']) assert.equal(violated(name), null, name)
  assert.equal(refusalOf({ code: '23505' }), null)
  assert.equal(refusalOf(new Error('x')), null)
})
