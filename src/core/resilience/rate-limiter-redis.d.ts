/** Typed only as part of the whole package, whose twenty other limiters would be loaded with it. */
declare module 'rate-limiter-flexible/lib/RateLimiterRedis.js' {
  // biome-ignore lint/style/noDefaultExport: what a module of CommonJS is to an import
  export { RateLimiterRedis as default } from 'rate-limiter-flexible'
}
