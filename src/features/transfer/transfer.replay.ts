/** What is imported tells of itself, chore by chore. */
export const transfer = {
  apart: {
    imports: 'what somebody uploaded and looks at, for a day',
    import_batches: 'the same, and what to take back of it',
  },
}
