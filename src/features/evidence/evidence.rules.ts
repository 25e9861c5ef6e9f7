import { type EvidenceKind, type EvidenceRefusal, MEDIA_TYPES, type MediaType, MOST_BYTES } from './evidence.ts'

/** May these bytes be evidence? `found` is the type that the content shows, null when none is known. */
export function checkFile(bytes: number, found: string | null): readonly EvidenceRefusal[] {
  if (bytes === 0) return [{ code: 'file-empty' }]
  if (bytes > MOST_BYTES) return [{ code: 'file-too-large', bytes, most: MOST_BYTES }]
  return isMediaType(found) ? [] : [{ code: 'file-type-refused', found }]
}

export const isMediaType = (type: string | null): type is MediaType => type !== null && Object.hasOwn(MEDIA_TYPES, type)

export const kindOf = (type: MediaType): EvidenceKind => MEDIA_TYPES[type]
