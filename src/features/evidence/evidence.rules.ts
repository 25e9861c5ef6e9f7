import {
  type EvidenceKind,
  type EvidenceRefusal,
  MEDIA_TYPES,
  type MediaType,
  MOST_BYTES,
  SENDABLE_TYPES,
  type StoredFile,
} from './evidence.ts'

/** May these bytes be kept? `found` is the type that the content shows, null when none is known. */
export function checkFile(bytes: number, found: string | null): readonly EvidenceRefusal[] {
  if (bytes === 0) return [{ code: 'file-empty' }]
  if (bytes > MOST_BYTES) return [{ code: 'file-too-large', bytes, most: MOST_BYTES }]
  return found !== null && SENDABLE_TYPES.includes(found) ? [] : [{ code: 'file-type-refused', found }]
}

export const isMediaType = (type: string | null): type is MediaType => type !== null && Object.hasOwn(MEDIA_TYPES, type)

/** What may be sent is not always evidence: plain text proves nothing. */
export const checkEvidence = ({ mediaType }: Pick<StoredFile, 'mediaType'>): readonly EvidenceRefusal[] =>
  isMediaType(mediaType) ? [] : [{ code: 'file-type-refused', found: mediaType }]

export const kindOf = (type: MediaType): EvidenceKind => MEDIA_TYPES[type]
