# syntax=docker/dockerfile:1

# Both stages are the same Node, because a compile cache only serves the version that wrote it.
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY patches ./patches
RUN npx -y pnpm@12 install --frozen-lockfile
COPY . .
# Not `pnpm build`: that would take the Node of node_modules, and this one runs the image.
RUN node test/support/build-bundles.ts

FROM node:24-bookworm-slim AS run
WORKDIR /app
ENV NODE_ENV=production MALLOC_ARENA_MAX=2
COPY --from=build /build/drizzle/[0-9]*.sql ./drizzle/
COPY --from=build /build/drizzle/meta/_journal.json ./drizzle/meta/
COPY --from=build /build/dist ./dist
USER node
EXPOSE 3000
# No shell and no curl: Node asks itself. It says that the process answers, not that PostgreSQL does.
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The first process is Node itself, so that it hears the signal to drain.
ENTRYPOINT []
CMD ["node", "--max-semi-space-size=2", "--max-old-space-size=64", "dist/http.js"]

# With pg_dump and pg_restore, which a running bot does not need: `docker compose --profile backup run --rm backup`.
FROM run AS backup
USER root
RUN apt-get update \
  && apt-get install -y --no-install-recommends postgresql-client-15 \
  && rm -rf /var/lib/apt/lists/* \
  && install -d -o node -g node -m 700 /backups
USER node
WORKDIR /backups
HEALTHCHECK NONE
CMD ["node", "/app/dist/choresctl.js", "backup"]

# The last one is what `docker build` and Railway take.
FROM run
