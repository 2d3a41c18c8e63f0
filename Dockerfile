# Baton in a container; docs/containers.md says how it is started. Pinned by version tag, the version of Node that the tests run on.
# Debian, not Alpine: the store's native package is made for glibc.
FROM node:24.21.0-bookworm-slim AS base
WORKDIR /baton

FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json vite.config.ts ./
COPY scripts/build.ts scripts/
COPY src src
RUN npm run build

# What runs needs no install script, so none is run.
FROM base AS dependencies
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM base
ENV NODE_ENV=production
COPY package.json LICENSE NOTICE ./
COPY bin bin
COPY cypher cypher
COPY schema schema
COPY --from=dependencies /baton/node_modules node_modules
COPY --from=build /baton/dist dist
RUN ln -s /baton/bin/baton.js /usr/local/bin/baton && mkdir /data && chown 1000:1000 /data
# The user `node` of the image, by number: so that who runs it can see that it is not root.
USER 1000:1000
VOLUME /data
EXPOSE 4000
# Asks the process alone: a store that is away for a while is no reason to start it again. /ready says whether requests are answered, to whoever has the token.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["baton"]
# Starts only with a token: in the environment variable BATON_TOKEN, or in a file that --token-file names.
CMD ["serve", "--data", "/data", "--host", "0.0.0.0"]
