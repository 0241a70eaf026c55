export * as members from './member.repository.ts'
