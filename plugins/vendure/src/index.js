'use strict';

const {
  ConfigService,
  CustomerEvent,
  EventBus,
  Logger,
  OrderEvent,
  OrderPlacedEvent,
  OrderStateTransitionEvent,
  PaymentStateTransitionEvent,
  PluginCommonModule,
  RefundEvent,
  RefundStateTransitionEvent,
  TransactionalConnection,
  VendurePlugin,
} = require('@vendure/core');
const { Courier, notTooOften } = require('./courier');
const { GoodwordOutboxRow, Outbox } = require('./outbox');
const { readRow } = require('./reading');
const { post, readConnection } = require('./wire');

const CONTEXT = 'Goodword';
const ROUND_MS = 2_000;
const FORGET_MS = 60 * 60 * 1000;

/** What is noted of an event: which object, under which type. */
const NOTED = [
  [OrderPlacedEvent, (event) => ofOrder('order.placed', event.order)],
  [OrderStateTransitionEvent, (event) => ofOrder('order.state', event.order)],
  [OrderEvent, (event) => (event.type === 'updated' ? ofOrder('order.state', event.order) : null)],
  [PaymentStateTransitionEvent, (event) => ofOrder('payment.state', event.order)],
  [RefundEvent, (event) => ofOrder('refund.created', event.order)],
  [RefundStateTransitionEvent, (event) => ofOrder('refund.state', event.order)],
  [CustomerEvent, (event) => ofCustomer(event)],
];

class GoodwordPlugin {
  static options = {};

  /** Hook address and secret, as Goodword showed them; else the environment says them. */
  static init(options = {}) {
    GoodwordPlugin.options = options;
    return GoodwordPlugin;
  }

  constructor(eventBus, connection, configService) {
    this.eventBus = eventBus;
    this.outbox = new Outbox(connection);
    this.connection = connection;
    this.configService = configService;
    this.timers = [];
  }

  onApplicationBootstrap() {
    const to = this.#whereTo();
    if (to === null) {
      return;
    }
    for (const [event, noted] of NOTED) {
      this.eventBus.registerBlockingEventHandler({
        event,
        id: `goodword-${event.name}`,
        handler: (happened) => this.#note(happened.ctx, noted(happened)),
      });
    }
    const { precision } = this.configService.entityOptions.moneyStrategy;
    this.courier = new Courier({
      outbox: this.outbox,
      read: (row) => readRow(this.connection, precision ?? 2, row),
      post: (id, body, now) => post(to, id, body, now),
      log: {
        info: (text) => Logger.info(text, CONTEXT),
        warn: (text) => Logger.warn(text, CONTEXT),
      },
    });
    // A process that begins tries all that waits, whatever the one before it found.
    this.outbox.hurry(new Date()).catch(() => undefined);
    this.#every(ROUND_MS, () => this.courier.round());
    this.#every(FORGET_MS, () => this.outbox.forget(new Date()));
  }

  async onModuleDestroy() {
    this.timers.forEach(clearInterval);
    await this.courier?.stop();
  }

  #whereTo() {
    const hook = GoodwordPlugin.options.hook ?? process.env.GOODWORD_HOOK_URL;
    const secret = GoodwordPlugin.options.secret ?? process.env.GOODWORD_SECRET;
    if (!hook || !secret) {
      Logger.warn('is not connected: set GOODWORD_HOOK_URL and GOODWORD_SECRET', CONTEXT);
      return null;
    }
    try {
      return readConnection(hook, secret);
    } catch (wrong) {
      Logger.error(`is not connected: ${wrong.message}`, CONTEXT);
      return null;
    }
  }

  /** Whatever goes wrong here, the order goes through. */
  async #note(ctx, noted) {
    if (noted === null) {
      return;
    }
    try {
      await this.outbox.note(ctx, noted, new Date());
    } catch (failed) {
      Logger.error(
        `cannot note that ${noted.kind} ${noted.objectId} changed (${failed.name}); ` +
          'is the table goodword_outbox there?',
        CONTEXT,
      );
    }
  }

  #every(ms, work) {
    const warn = notTooOften((text) => Logger.warn(text, CONTEXT));
    const timer = setInterval(() => {
      work().catch((failed) => warn(`could not work the outbox (${failed.name})`));
    }, ms);
    timer.unref();
    this.timers.push(timer);
  }
}

/** A basket is nobody's business, and an order split among sellers is told once. */
function ofOrder(type, order) {
  return order?.orderPlacedAt && order.type !== 'Seller'
    ? { kind: 'order', objectId: order.id, type }
    : null;
}

function ofCustomer(event) {
  return event.type === 'created' || event.type === 'updated'
    ? { kind: 'customer', objectId: event.customer.id, type: `customer.${event.type}` }
    : null;
}

/** Buyers may write these fields, so Goodword believes nothing of them but a code that it knows. */
function withFields(config) {
  const field = (name, label) => ({
    name,
    type: 'string',
    nullable: true,
    public: true,
    label: [{ languageCode: 'en', value: label }],
  });
  config.customFields.Order.push(
    field('goodwordRef', 'Referral code'),
    field('goodwordVisitor', 'Goodword visitor'),
    { ...field('goodwordLanding', 'Landing page'), type: 'text' },
    { ...field('goodwordReferrer', 'Came from'), type: 'text' },
  );
  return config;
}

Reflect.defineMetadata(
  'design:paramtypes',
  [EventBus, TransactionalConnection, ConfigService],
  GoodwordPlugin,
);
VendurePlugin({
  imports: [PluginCommonModule],
  compatibility: '^3.7.0',
  entities: [GoodwordOutboxRow],
  configuration: withFields,
})(GoodwordPlugin);

module.exports = { GoodwordPlugin, GoodwordOutboxRow };
