-- A store that sends a shop its messages, and the secrets that its signatures are made with. The
-- secret before the last rotation holds until `previous_until`. Nothing here opens anything by
-- itself: secrets are sealed, and of the hook's token there is only a digest.
create table connector_connection (
    shop_id uuid not null,
    connection_id uuid not null,
    kind text not null check (length(kind) between 1 and 40),
    name text not null check (length(name) between 1 and 100),
    address text check (length(address) <= 600),
    state text not null check (state in ('active', 'paused', 'disconnected')),
    token_digest bytea not null,
    seal_key text not null,
    sealed_secret bytea,
    sealed_previous bytea,
    previous_until timestamptz,
    created_at timestamptz not null,
    rotated_at timestamptz,
    last_message_at timestamptz,
    turned_away bigint not null default 0,
    last_turned_away_at timestamptz,
    last_turned_away_why text check (length(last_turned_away_why) <= 200),
    primary key (shop_id, connection_id),
    check ((state = 'disconnected') = (sealed_secret is null)),
    check ((sealed_previous is null) = (previous_until is null))
);
call tenancy_guard('connector_connection', 'select, insert, update');

-- Whose connection a hook's address is of. Asked before the shop is known, so it stands outside row
-- security, out of the program's reach but through the function below, which tells nothing to
-- whoever does not have the token.
create table connector_route (
    token_digest bytea primary key,
    shop_id uuid not null,
    connection_id uuid not null
);

create function connector_enter_route() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    insert into connector_route (token_digest, shop_id, connection_id)
    values (new.token_digest, new.shop_id, new.connection_id);
    return null;
end
$$;
create trigger enter_route after insert on connector_connection
    for each row execute function connector_enter_route();

create function connector_route_of(digest bytea)
    returns table (shop_id uuid, connection_id uuid)
    language sql stable security definer set search_path = public
as $$
    select route.shop_id, route.connection_id
    from connector_route route
    where route.token_digest = digest
$$;
