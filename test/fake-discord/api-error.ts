import { describeAll, type Violation } from './violation.ts'

/** An error as Discord's REST API reports it. */
export class ApiError extends Error {
  readonly status: number
  readonly code: number
  readonly errors: object | undefined

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }

  toBody() {
    return { code: this.code, message: this.message, ...(this.errors && { errors: this.errors }) }
  }
}

const of = (status: number, code: number, message: string) => () =>
  new ApiError(status, code, message)

/** Discord's «JSON error codes» that the bot can meet. */
export const errors = {
  unauthorized: of(401, 0, '401: Unauthorized'),
  unknownChannel: of(404, 10003, 'Unknown Channel'),
  unknownGuild: of(404, 10004, 'Unknown Guild'),
  unknownMember: of(404, 10007, 'Unknown Member'),
  unknownMessage: of(404, 10008, 'Unknown Message'),
  unknownUser: of(404, 10013, 'Unknown User'),
  unknownWebhook: of(404, 10015, 'Unknown Webhook'),
  unknownInteraction: of(404, 10062, 'Unknown interaction'),
  unknownCommand: of(404, 10063, 'Unknown application command'),
  pinsFull: of(400, 30003, 'Maximum number of pins reached (250)'),
  tooManyCreations: of(
    400,
    30034,
    'Max number of daily application command creates has been reached (200)',
  ),
  editsOfOldMessages: of(
    429,
    30046,
    'Maximum number of edits to messages older than 1 hour reached. Try again later',
  ),
  alreadyAcknowledged: of(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: of(403, 50001, 'Missing Access'),
  notYourMessage: of(403, 50005, 'Cannot edit a message authored by another user'),
  cannotMessageUser: of(403, 50007, 'Cannot send messages to this user'),
  missingPermissions: of(403, 50013, 'Missing Permissions'),
  invalidToken: of(401, 50027, 'Invalid Webhook Token'),
  internalNetwork: of(403, 40333, 'internal network error'),
} as const

/** «Invalid Form Body» with the tree of reasons that Discord sends. */
export function invalidForm(violations: readonly Violation[]): ApiError {
  const tree: Record<string, unknown> = {}
  for (const { path, message } of violations) {
    let at: Record<string, unknown> = tree
    for (const key of path.split('.').filter(Boolean)) {
      at[key] ??= {}
      at = at[key] as Record<string, unknown>
    }
    at._errors = [{ code: 'BASE_TYPE_BAD', message }]
  }
  const error = new ApiError(400, 50035, 'Invalid Form Body', tree)
  error.cause = describeAll(violations)
  return error
}
