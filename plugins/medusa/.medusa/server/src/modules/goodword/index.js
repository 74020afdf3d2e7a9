'use strict';

const { Module } = require('@medusajs/framework/utils');

/** Holds the options and brings the table along. */
class GoodwordService {
  constructor(_container, options) {
    this.options = options ?? {};
  }
}

exports.__esModule = true;
exports.default = Module('goodword', { service: GoodwordService });
