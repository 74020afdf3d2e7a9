-- Who decided what, chained: each entry's hash covers the entry and the hash before it. One chain for
-- each shop, and one for the installation, whose shop is the zero id. `json` and not `jsonb`, because
-- the hash covers the very text.
create table access_audit (
    shop_id uuid not null,
    seq bigint not null check (seq > 0),
    at timestamptz not null,
    actor_kind text not null check (actor_kind in ('staff', 'key', 'named', 'machine', 'visitor')),
    actor_id text not null,
    actor_name text not null,
    action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
    subject text not null,
    before json not null,
    after json not null,
    origin text not null,
    previous_hash bytea not null check (length(previous_hash) = 32),
    hash bytea not null check (length(hash) = 32),
    primary key (shop_id, seq)
);
create index access_audit_by_action on access_audit (shop_id, action, seq);
call tenancy_guard('access_audit', 'select, insert');
call tenancy_insert_only('access_audit');

-- The end of each chain, kept apart so that a tail that was cut off is missed.
create table access_audit_head (
    shop_id uuid primary key,
    entries bigint not null,
    hash bytea not null check (length(hash) = 32)
);
call tenancy_guard('access_audit_head', 'select, insert, update');
