import { z } from 'zod'
import { defineCustomId } from '../../core/custom-id.ts'
import { id, snowflake } from '../../core/ids.ts'
import { place } from '../cards/index.ts'

/** What a Done asks where a photo is wanted; and the two answers to a Done long before its time. */
export const photoFormId = defineCustomId('photo.done', { occurrence: id, place })
/** In seconds; 0: now. */
const at = z.coerce.number().int().min(0).max(9_999_999_999)
export const countPhotoId = defineCustomId('photo.count', { occurrence: id, at })
export const extraPhotoId = defineCustomId('photo.extra', { occurrence: id, extra: id, at })

const message = { channel: snowflake, message: snowflake }
/** Which turn a message shows, and the way back. */
export const useProofId = defineCustomId('proof.use', message)
export const dropProofId = defineCustomId('proof.drop', { completion: id, ...message })
