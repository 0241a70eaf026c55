/** What the process knows about itself; the door writes it, the health routes and answers read it. */
export interface DoorState {
  /** Still serving, but load balancers shall look elsewhere. */
  draining: boolean
  /** PostgreSQL refused us for a reason that only an operator can mend. */
  misconfigured: boolean
}
