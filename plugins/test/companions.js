'use strict';

// Where the plain parts of each companion lie: those that need no shop around them.

const { join } = require('node:path');

module.exports = [
  { name: 'vendure', plain: join(__dirname, '../vendure/src') },
  { name: 'medusa', plain: join(__dirname, '../medusa/.medusa/server/src/goodword') },
];
