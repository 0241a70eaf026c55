interface Person {
  readonly bot: boolean
  readonly member?: object
}

/** Why somebody who was picked cannot be given a turn, or undefined. */
export function receiverRefusal({ bot, member }: Person) {
  if (bot) return { code: 'receiver.bot', args: {} } as const
  return member ? undefined : ({ code: 'receiver.left', args: {} } as const)
}
