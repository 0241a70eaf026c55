/** Without the backslashes that show a mark as it was typed. */
export const asTyped = (shown: string | undefined) => shown?.replace(/\\(.)/gsu, '$1')
