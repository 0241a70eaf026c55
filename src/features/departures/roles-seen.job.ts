import { defineJob } from '../../jobs/job.ts'
import { ROLES_SEEN } from '../members/index.ts'
import { followRoles } from './follow-roles.flow.ts'

/** Somebody acted whose roles are others than before. Looks at them as they are, as they may be others again. */
export const rolesSeenJob = defineJob({
  kind: ROLES_SEEN,

  fire(scope, { key, correlationId }, app) {
    const [userId = ''] = key.split(' ')
    return followRoles(scope, app, { userId, correlationId })
  },
})
