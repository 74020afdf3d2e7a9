'use strict';

// Medusa finds the parts of a plugin by their folders; there is nothing to import from here.
module.exports = {};
