'use strict';

const { catchUp, deskOf } = require('../goodword/desk');

const FORGET_MS = 60 * 60 * 1000;

let forgotAt = 0;
let caughtUp = false;

/** Sends what waits; once for a process, looks for what nobody noted; hourly, forgets. */
async function goodwordSends(container) {
  const desk = deskOf(container);
  if (desk === null) {
    return;
  }
  const now = new Date();
  try {
    if (!caughtUp) {
      await catchUp(desk, now);
      await desk.outbox.hurry(now);
      caughtUp = true;
    }
    await desk.courier.round();
    if (now.getTime() - forgotAt > FORGET_MS) {
      forgotAt = now.getTime();
      await desk.outbox.forget(now);
    }
  } catch (failed) {
    desk.stuck(failed);
  }
}

exports.__esModule = true;
exports.default = goodwordSends;
exports.config = { name: 'goodword-sends', schedule: { interval: 2000 } };
