/** What a dialogue for evidence offers first, as in the `accept` of an input; the server judges by content. */
export const EVIDENCE_TYPES = 'image/*,application/pdf,.docx,audio/*'
