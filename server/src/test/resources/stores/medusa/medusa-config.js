'use strict';

// A whole Medusa shop on loopback. Its seed comes over its API.

const { defineConfig } = require('@medusajs/framework/utils');

const { ADDRESS, DATABASE_URL } = process.env;

module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: DATABASE_URL,
    http: {
      storeCors: ADDRESS,
      adminCors: ADDRESS,
      authCors: ADDRESS,
      jwtSecret: 'for this bench alone',
      cookieSecret: 'for this bench alone',
    },
  },
  plugins: [{ resolve: '@goodword/medusa' }],
});
