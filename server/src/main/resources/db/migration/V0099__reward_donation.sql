-- A reward may go to a charity in its owner's name, or be a perk that has no price. Either is told
-- in words: to whom it goes, or what it is.
alter table reward_reward add column what text;
alter table reward_reward drop constraint reward_reward_means_check;
alter table reward_reward add constraint reward_reward_means_check
    check (means in ('coupon', 'store_credit', 'checkout_discount', 'donation', 'perk'));
alter table reward_reward add constraint reward_reward_what_check
    check (case when means in ('donation', 'perk') then coalesce(what, '') <> '' else what is null end);
create index reward_reward_donation on reward_reward (shop_id, what, currency, issued_at, reward_id)
    where means = 'donation' and state = 'issued';

-- What was handed over to a charity: noted by a person who paid it.
create table reward_donation (
    shop_id uuid not null,
    donation_id uuid not null,
    charity text not null check (charity <> ''),
    currency text not null,
    amount_minor bigint not null check (amount_minor > 0),
    rewards int not null check (rewards > 0),
    reference text not null check (reference <> ''),
    given_on date not null,
    noted_at timestamptz not null,
    primary key (shop_id, donation_id)
);
create index reward_donation_newest on reward_donation (shop_id, noted_at desc, donation_id);
call tenancy_guard('reward_donation', 'select, insert');
call tenancy_insert_only('reward_donation');

-- Each reward is handed over once.
create table reward_donation_part (
    shop_id uuid not null,
    reward_id uuid not null,
    donation_id uuid not null,
    amount_minor bigint not null check (amount_minor > 0),
    primary key (shop_id, reward_id),
    foreign key (shop_id, donation_id) references reward_donation (shop_id, donation_id)
);
call tenancy_guard('reward_donation_part', 'select, insert');
call tenancy_insert_only('reward_donation_part');

alter table ledger_entry drop constraint ledger_entry_account_check;
alter table ledger_entry add constraint ledger_entry_account_check
    check (account in ('expense', 'pending', 'owed', 'charity', 'redeemed', 'opening', 'owing'));
alter table ledger_entry drop constraint ledger_entry_check;
alter table ledger_entry add constraint ledger_entry_check
    check ((person_id is null) = (account in ('expense', 'charity', 'redeemed', 'opening')));
