-- What an idempotency key was answered with, written in the transaction of its effect.
create table api_answer (
    shop_id uuid not null,
    key_id uuid not null,
    route text not null,
    idempotency_key text not null check (length(idempotency_key) between 1 and 255),
    body_digest bytea not null,
    status int not null,
    answer bytea not null,
    etag text,
    answered_at timestamptz not null,
    primary key (shop_id, key_id, route, idempotency_key)
);
create index api_answer_age on api_answer (shop_id, answered_at);
call tenancy_guard('api_answer', 'select, insert, update, delete');

-- Finds the answer, or takes the key for the running transaction: whoever comes while it runs is
-- told so and need not wait.
create function api_answer_begin(wanted_key_id uuid, wanted_route text, wanted_key text)
    returns boolean
    language sql volatile
    return pg_try_advisory_xact_lock(
        hashtextextended(
            concat_ws(chr(31), tenancy_shop()::text, wanted_key_id::text, wanted_route, wanted_key), 0));
