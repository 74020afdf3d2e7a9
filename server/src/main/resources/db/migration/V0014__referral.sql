create table referral_referral (
    shop_id uuid not null,
    referral_id uuid not null,
    order_id uuid not null,
    program_id uuid not null,
    terms_version int not null,
    arm text not null,
    advocate_id uuid not null,
    friend_id uuid not null,
    how text not null,
    parent_id uuid,
    root_advocate_id uuid not null,
    generation int not null check (generation >= 1),
    state text not null check (state in ('credited', 'qualified', 'approved', 'declined', 'retracted')),
    reason text not null,
    opened_at timestamptz not null,
    hold_until timestamptz not null,
    settled_until timestamptz,
    primary key (shop_id, referral_id),
    unique (shop_id, order_id)
);
create index referral_referral_advocate on referral_referral (shop_id, advocate_id, opened_at);
create index referral_referral_friend on referral_referral (shop_id, friend_id);
create index referral_referral_recent on referral_referral (shop_id, opened_at, referral_id);
-- What waits for the clock: found by its date alone, whatever else the shop holds.
create index referral_referral_due on referral_referral (shop_id, settled_until) where settled_until is not null;
call tenancy_guard('referral_referral', 'select, insert, update');

create table referral_timeline (
    shop_id uuid not null,
    referral_id uuid not null,
    line bigint generated always as identity,
    occurred_at timestamptz not null,
    what text not null,
    why text not null,
    primary key (shop_id, referral_id, line)
);
call tenancy_guard('referral_timeline', 'select, insert');
call tenancy_insert_only('referral_timeline');
