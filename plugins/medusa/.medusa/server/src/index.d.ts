/** Options in medusa-config; each as Goodword showed it when the shop was connected. */
export interface GoodwordOptions {
  /** The hook address. Else the environment variable GOODWORD_HOOK_URL says it. */
  hook?: string;
  /** `whsec_` and what follows. Else the environment variable GOODWORD_SECRET says it. */
  secret?: string;
}

/** A row of the table goodword_outbox: which order or customer changed, and whether it was told. */
export interface GoodwordOutboxRow {
  id: string;
  kind: 'order' | 'customer';
  object_id: string;
  type: string;
  state: 'waiting' | 'done' | 'given_up';
  attempts: number;
  /** The status of the last answer that was no success; 0 when there was none. */
  last_status: number | null;
  created_at: Date;
  next_at: Date;
  leased_until: Date | null;
  ended_at: Date | null;
}
