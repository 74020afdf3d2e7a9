'use strict';

// The same file in each companion: how a message is signed, as Standard Webhooks says, and posted.

const { createHash, createHmac } = require('node:crypto');

const PREFIX = 'whsec_';
const KEY_BYTES_MIN = 24;
const KEY_BYTES_MAX = 64;
const PATIENCE_MS = 10_000;

/** Where to, and with what key. Throws a message without the secret in it. */
function readConnection(hook, secret) {
  let url;
  try {
    url = new URL(hook);
  } catch {
    throw new Error('the hook address is no address');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Error('the hook address must begin with https://');
  }
  return { hook: url.href, key: keyOf(secret) };
}

function keyOf(secret) {
  const text = String(secret);
  const key = Buffer.from(text.slice(PREFIX.length), 'base64');
  if (!text.startsWith(PREFIX) || key.toString('base64') !== text.slice(PREFIX.length)) {
    throw new Error('the secret must be whsec_ and what follows it, as Goodword showed it');
  }
  if (key.length < KEY_BYTES_MIN || key.length > KEY_BYTES_MAX) {
    throw new Error('the secret is too short or too long; was it cut when it was copied?');
  }
  return key;
}

/** The same for the same row and content, however often it is sent; never for another one. */
function messageId(row, object) {
  const digest = createHash('sha256');
  digest.update([row.kind, row.objectId, row.id, row.createdAt.getTime()].join('\n'));
  digest.update('\n' + JSON.stringify(object));
  return 'gw_' + digest.digest('hex').slice(0, 40);
}

/** The three headers of Standard Webhooks. */
function signedHeaders(key, id, seconds, body) {
  const mac = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': 'v1,' + mac,
  };
}

/** The status of the answer; 0 when there was none. */
async function post(connection, id, body, now) {
  try {
    const answer = await fetch(connection.hook, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: signedHeaders(connection.key, id, Math.floor(now.getTime() / 1000), body),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

module.exports = { readConnection, messageId, signedHeaders, post };
