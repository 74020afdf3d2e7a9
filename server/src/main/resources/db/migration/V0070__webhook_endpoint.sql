-- A receiver that a shop tells what happens: where, which events, and the sealed secrets that
-- signatures are made with. The secret before the last rotation signs as well until
-- `previous_until`. `born` knows which facts were there when it was made: those are not told.
create table webhook_endpoint (
    shop_id uuid not null,
    endpoint_id uuid not null,
    url text not null check (length(url) between 1 and 2000),
    description text not null default '' check (length(description) <= 200),
    events text[] not null,
    with_addresses boolean not null default false,
    state text not null check (state in ('active', 'paused', 'off')),
    reason text not null default '' check (reason in ('', 'gone', 'failing')),
    state_since timestamptz not null,
    seal_key text not null,
    sealed_secret bytea not null,
    sealed_previous bytea,
    previous_until timestamptz,
    born pg_snapshot not null default pg_current_snapshot(),
    created_at timestamptz not null,
    rotated_at timestamptz,
    last_success_at timestamptz,
    failing_since timestamptz,
    failures int not null default 0 check (failures >= 0),
    primary key (shop_id, endpoint_id),
    check ((state = 'off') = (reason <> '')),
    check ((failures = 0) = (failing_since is null)),
    check ((sealed_previous is null) = (previous_until is null))
);
call tenancy_guard('webhook_endpoint', 'select, insert, update, delete');
