export * as boards from './board.repository.ts'
