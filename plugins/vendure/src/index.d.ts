/** Where to send, and with what; each as Goodword showed it when the shop was connected. */
export interface GoodwordOptions {
  /** The hook address. Else the environment variable GOODWORD_HOOK_URL says it. */
  hook?: string;
  /** `whsec_` and what follows. Else the environment variable GOODWORD_SECRET says it. */
  secret?: string;
}

/** Notes what changes in the shop's own database, and tells Goodword. */
export declare class GoodwordPlugin {
  static init(options?: GoodwordOptions): typeof GoodwordPlugin;
}

/** A row of the table goodword_outbox: which order or customer changed, and whether it was told. */
export declare class GoodwordOutboxRow {
  id: number;
  kind: 'order' | 'customer';
  objectId: string;
  type: string;
  state: 'waiting' | 'done' | 'given_up';
  attempts: number;
  /** The status of the last answer that was no success; 0 when there was none. */
  lastStatus: number | null;
  createdAt: Date;
  nextAt: Date;
  leasedUntil: Date | null;
  endedAt: Date | null;
}
