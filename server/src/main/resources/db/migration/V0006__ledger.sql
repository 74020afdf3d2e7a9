create table ledger_posting (
    shop_id uuid not null,
    posting_id uuid not null,
    cause_kind text not null,
    cause_key text not null check (cause_key <> ''),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    occurred_at timestamptz not null,
    memo text not null,
    primary key (shop_id, posting_id),
    unique (shop_id, cause_kind, cause_key)
);

create table ledger_entry (
    shop_id uuid not null,
    posting_id uuid not null,
    line int not null,
    account text not null check (account in ('expense', 'pending', 'owed', 'redeemed', 'owing')),
    person_id uuid,
    currency text not null,
    amount_minor bigint not null check (amount_minor <> 0),
    primary key (shop_id, posting_id, line),
    foreign key (shop_id, posting_id) references ledger_posting,
    check ((person_id is null) = (account in ('expense', 'redeemed')))
);
create index ledger_entry_person on ledger_entry (shop_id, person_id, account) include (currency, amount_minor)
    where person_id is not null;

-- Every posting sums to zero in its currency, at the statement that brings its entries.
create function ledger_refuse_unbalanced() returns trigger
    language plpgsql
as $$
begin
    if exists (
        select from added group by shop_id, posting_id, currency having sum(amount_minor) <> 0
    ) then
        raise exception 'a posting does not sum to zero' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create trigger balanced after insert on ledger_entry referencing new table as added
    for each statement execute function ledger_refuse_unbalanced();

call tenancy_guard('ledger_posting', 'select, insert');
call tenancy_guard('ledger_entry', 'select, insert');
call tenancy_insert_only('ledger_posting');
call tenancy_insert_only('ledger_entry');
