export const board = {
  apart: { boards: 'where Discord has the message; drawn again from the chores' },
}
