-- The keys to a store's API, sealed; a shop is asked through one connection at most. The token of a
-- hook's address is sealed as well, so that the store can be told the address again. What stood in
-- the way when the store was last asked stays until it answers.
alter table connector_connection
    add column sealed_token bytea,
    add column sealed_keys bytea,
    add column keys_at timestamptz,
    add column answered_at timestamptz,
    add column trouble_code text check (length(trouble_code) <= 60),
    add column trouble_why text check (length(trouble_why) <= 500),
    add column trouble_since timestamptz,
    add check ((sealed_keys is null) = (keys_at is null)),
    add check (state <> 'disconnected' or sealed_keys is null),
    add check (sealed_keys is null or address is not null),
    add check ((trouble_code is null) = (trouble_since is null));
create unique index connector_connection_asked on connector_connection (shop_id)
    where sealed_keys is not null;
