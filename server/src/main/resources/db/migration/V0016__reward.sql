create table reward_reward (
    shop_id uuid not null,
    reward_id uuid not null,
    program_id uuid not null,
    cause_kind text not null check (cause_kind in ('claim', 'order', 'milestone', 'manual')),
    cause_id text not null check (cause_id <> ''),
    side text not null check (side in ('advocate', 'friend')),
    referral_id uuid,
    person_id uuid not null,
    means text not null check (means in ('coupon', 'store_credit', 'checkout_discount')),
    currency text not null,
    state text not null check (state in
        ('promised', 'held', 'approved', 'issuing', 'issued', 'frozen', 'redeemed', 'expired', 'revoked')),
    reason text not null,
    due_minor bigint not null check (due_minor >= 0),
    approved_minor bigint not null check (approved_minor >= 0),
    posted_pending_minor bigint not null check (posted_pending_minor >= 0),
    posted_owed_minor bigint not null check (posted_owed_minor >= 0),
    -- What is left to spend, and whether it was spent: on an order, or on what its owner owed.
    left_minor bigint not null check (left_minor >= 0),
    used boolean not null,
    revision int not null check (revision >= 1),
    coupon_key text,
    replaces_id uuid,
    promised_at timestamptz not null,
    approved_at timestamptz,
    issued_at timestamptz,
    primary key (shop_id, reward_id),
    unique (shop_id, program_id, cause_kind, cause_id, side)
);
create index reward_reward_referral on reward_reward (shop_id, referral_id);
create index reward_reward_person on reward_reward (shop_id, person_id, approved_at);
create unique index reward_reward_coupon on reward_reward (shop_id, coupon_key) where coupon_key is not null;
call tenancy_guard('reward_reward', 'select, insert, update');

create table reward_transition (
    shop_id uuid not null,
    reward_id uuid not null,
    revision int not null,
    state text not null,
    reason text not null,
    due_minor bigint not null,
    changed_at timestamptz not null,
    primary key (shop_id, reward_id, revision)
);
call tenancy_guard('reward_transition', 'select, insert');
call tenancy_insert_only('reward_transition');

create table reward_redemption (
    shop_id uuid not null,
    coupon_key text not null,
    order_external_id text not null,
    reward_id uuid not null,
    amount_minor bigint not null check (amount_minor >= 0),
    redeemed_at timestamptz not null,
    primary key (shop_id, coupon_key, order_external_id)
);
call tenancy_guard('reward_redemption', 'select, insert');
call tenancy_insert_only('reward_redemption');

-- What a program has promised so far, locked only by programs that set a budget.
create table reward_budget (
    shop_id uuid not null,
    program_id uuid not null,
    currency text not null,
    committed_minor bigint not null check (committed_minor >= 0),
    primary key (shop_id, program_id, currency)
);
call tenancy_guard('reward_budget', 'select, insert, update');
