-- Exempt from row security: the key tells the shop. The program may add a key and may ask one
-- question, whose answer needs the key's digest; it cannot list keys.
create table access_key (
    key_digest bytea primary key,
    shop_id uuid not null,
    label text not null,
    created_at timestamptz not null
);
grant insert on access_key to goodword_app;

create function access_shop_of(digest bytea) returns uuid
    language sql stable security definer set search_path = public
    return (select shop_id from access_key where key_digest = digest);
