'use strict';

// A whole Vendure shop on loopback. Its seed comes over its API.

const { bootstrap, DefaultJobQueuePlugin, dummyPaymentHandler } = require('@vendure/core');
const { GoodwordPlugin } = require('@goodword/vendure');

const { PORT, DB_PORT, DB_NAME, DB_USER, DB_PASSWORD, ADMIN_PASSWORD } = process.env;

bootstrap({
  apiOptions: {
    port: Number(PORT),
    hostname: '127.0.0.1',
    adminApiPath: 'admin-api',
    shopApiPath: 'shop-api',
  },
  authOptions: {
    tokenMethod: ['bearer', 'api-key'],
    superadminCredentials: { identifier: 'superadmin', password: ADMIN_PASSWORD },
    requireVerification: false,
  },
  dbConnectionOptions: {
    type: 'postgres',
    host: '127.0.0.1',
    port: Number(DB_PORT),
    database: DB_NAME,
    username: DB_USER,
    password: DB_PASSWORD,
    synchronize: true,
    logging: false,
  },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  plugins: [DefaultJobQueuePlugin, GoodwordPlugin.init()],
}).catch((failed) => {
  console.error(failed);
  process.exit(1);
});
