-- A key says what it may do, when it ends and when it was last used. Its shop lists and revokes its
-- own keys; row security is not forced, so that the one question that crosses shops still works.
alter table access_key
    add column key_id uuid not null default gen_random_uuid(),
    add column hint text not null default '',
    add column scopes text[],
    add column expires_at timestamptz,
    add column revoked_at timestamptz,
    add column last_used_at timestamptz;

-- Keys from before there were scopes opened everything there was; null says so.
alter table access_key alter column key_id drop default, alter column hint drop default;

create unique index access_key_id on access_key (shop_id, key_id);
alter table access_key enable row level security;
create policy shop_only on access_key
    using (shop_id = tenancy_shop()) with check (shop_id = tenancy_shop());
grant select, update (revoked_at) on access_key to goodword_app;

drop function access_shop_of(bytea);

-- Opens the door for a key that is in force at this time, and notes its use once a minute.
create function access_open(digest bytea, used_at timestamptz)
    returns table (shop_id uuid, key_id uuid, label text, scopes text[])
    language sql volatile security definer set search_path = public
begin atomic
    update access_key key
    set last_used_at = used_at
    where key.key_digest = digest
        and key.revoked_at is null
        and (key.expires_at is null or key.expires_at > used_at)
        and (key.last_used_at is null or key.last_used_at < used_at - interval '1 minute');
    select key.shop_id, key.key_id, key.label, key.scopes
    from access_key key
    where key.key_digest = digest
        and key.revoked_at is null
        and (key.expires_at is null or key.expires_at > used_at);
end;
