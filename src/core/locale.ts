/**
 * How Discord writes a language: «nl», «en-GB», «es-419». Nothing else, so that `Intl` takes each, and none is the name of
 * something that every object has, such as «constructor».
 */
export const LOCALE = /^[a-z]{2}(?:-(?:[A-Z]{2}|419))?$/
