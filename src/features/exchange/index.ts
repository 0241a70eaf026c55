export {
  givingUndone,
  offerEnded,
  offerMade,
  turnsGiven,
} from './exchange.events.ts'
