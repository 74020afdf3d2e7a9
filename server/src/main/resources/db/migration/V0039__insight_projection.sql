-- Orders, referrals and rewards as the desk's figures count them now: recomputed from the rooms for
-- each fact of the event log, and held against these rows, so that totals move by the difference. Ids
-- only, no names and no addresses. Totals carry no checks: a difference may be negative.
create table insight_order (
    shop_id uuid not null,
    order_id uuid not null,
    counted_on date not null,
    currency text not null,
    net_minor bigint not null,
    counts boolean not null,
    referred boolean not null,
    primary key (shop_id, order_id)
);
call tenancy_guard('insight_order', 'select, insert, update');

create table insight_referral (
    shop_id uuid not null,
    referral_id uuid not null,
    opened_at timestamptz not null,
    counted_on date not null,
    order_id uuid not null,
    order_external_id text not null,
    order_number text,
    currency text not null,
    net_minor bigint not null,
    state text not null,
    reason text not null,
    how text not null,
    program_id uuid not null,
    arm text not null,
    generation int not null,
    advocate_id uuid not null,
    friend_id uuid not null,
    advocate_state text,
    advocate_currency text,
    advocate_minor bigint,
    friend_state text,
    friend_currency text,
    friend_minor bigint,
    held boolean not null,
    review_by timestamptz,
    primary key (shop_id, referral_id),
    check (not held or review_by is not null)
);
-- The newest first, by each filter; what waits for a person also the most pressing first.
create index insight_referral_recent on insight_referral (shop_id, opened_at, referral_id);
create index insight_referral_state on insight_referral (shop_id, state, opened_at, referral_id);
create index insight_referral_reason on insight_referral (shop_id, reason, opened_at, referral_id);
create index insight_referral_how on insight_referral (shop_id, how, opened_at, referral_id);
create index insight_referral_program on insight_referral (shop_id, program_id, opened_at, referral_id);
create index insight_referral_advocate on insight_referral (shop_id, advocate_id, opened_at, referral_id);
create index insight_referral_friend on insight_referral (shop_id, friend_id, opened_at, referral_id);
create index insight_referral_order on insight_referral (shop_id, order_external_id);
create index insight_referral_number on insight_referral (shop_id, order_number) where order_number is not null;
create index insight_referral_held on insight_referral (shop_id, opened_at, referral_id) where held;
create index insight_referral_review on insight_referral (shop_id, review_by, referral_id) where held;
call tenancy_guard('insight_referral', 'select, insert, update');

create table insight_reward (
    shop_id uuid not null,
    referral_id uuid not null,
    reward_id uuid not null,
    side text not null,
    state text not null,
    currency text not null,
    due_minor bigint not null,
    pending_minor bigint not null,
    owed_minor bigint not null,
    left_minor bigint not null,
    primary key (shop_id, referral_id, reward_id)
);
call tenancy_guard('insight_reward', 'select, insert, update');

create table insight_day (
    shop_id uuid not null,
    currency text not null,
    counted_on date not null,
    orders bigint not null,
    net_minor bigint not null,
    referred_orders bigint not null,
    referred_net_minor bigint not null,
    referrals bigint not null,
    advocate_minor bigint not null,
    friend_minor bigint not null,
    won bigint not null,
    won_cost_minor bigint not null,
    primary key (shop_id, currency, counted_on)
);
call tenancy_guard('insight_day', 'select, insert, update');

create table insight_referral_total (
    shop_id uuid not null,
    state text not null,
    generation int not null,
    held boolean not null,
    referrals bigint not null,
    primary key (shop_id, state, generation, held)
);
call tenancy_guard('insight_referral_total', 'select, insert, update');

create table insight_reward_total (
    shop_id uuid not null,
    currency text not null,
    side text not null,
    state text not null,
    rewards bigint not null,
    due_minor bigint not null,
    pending_minor bigint not null,
    owed_minor bigint not null,
    left_minor bigint not null,
    primary key (shop_id, currency, side, state)
);
call tenancy_guard('insight_reward_total', 'select, insert, update');
