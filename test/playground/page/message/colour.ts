/** A colour as Discord sends it, as CSS reads it. */
export const hex = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`
