-- What stores sent and could prove to have sent, each message once: the key of a message is unique in
-- its connection. The body is sealed and goes when it is no longer needed; the row stays, so that the
-- message is known when it comes again.
create table connector_message (
    shop_id uuid not null,
    message_id uuid not null,
    connection_id uuid not null,
    key_digest bytea not null,
    topic text not null check (length(topic) between 1 and 200),
    state text not null check (state in ('received', 'done', 'ignored', 'refused')),
    code text not null default '' check (length(code) <= 60),
    field text not null default '' check (length(field) <= 300),
    why text not null default '' check (length(why) <= 500),
    attempts int not null default 0 check (attempts >= 0),
    received_at timestamptz not null,
    tried_at timestamptz,
    settled_at timestamptz,
    sealed_headers bytea,
    sealed_body bytea,
    primary key (shop_id, message_id),
    unique (shop_id, connection_id, key_digest),
    foreign key (shop_id, connection_id) references connector_connection,
    check ((state = 'received') = (settled_at is null)),
    check (state <> 'received' or sealed_body is not null),
    check ((state = 'refused') = (code <> ''))
);
create index connector_message_newest
    on connector_message (shop_id, received_at desc, message_id desc);
create index connector_message_state
    on connector_message (shop_id, state, received_at desc, message_id desc);
create index connector_message_waiting on connector_message (shop_id, received_at)
    where state = 'received';
create index connector_message_body on connector_message (shop_id, settled_at)
    where sealed_body is not null;
call tenancy_guard('connector_message', 'select, insert, update, delete');
