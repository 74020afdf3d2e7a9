-- What stores' platforms ask on behalf of a customer's privacy and a person has to answer: what is kept
-- of a customer, and that a whole store be erased. Each once, however often it is sent. Whom it is about
-- stands in the person's own record; what the store calls them is kept only where nobody is known by it.
create table connector_privacy_request (
    shop_id uuid not null,
    request_id uuid not null,
    connection_id uuid not null,
    kind text not null check (kind in ('customer_data', 'store_erasure')),
    store_key text not null check (length(store_key) between 1 and 200),
    person_id uuid,
    customer text check (length(customer) <= 200),
    asked_at timestamptz not null,
    answer_by timestamptz not null,
    answered_at timestamptz,
    primary key (shop_id, request_id),
    unique (shop_id, connection_id, kind, store_key),
    foreign key (shop_id, connection_id) references connector_connection,
    check (person_id is null or customer is null)
);
create index connector_privacy_request_open on connector_privacy_request (shop_id, answer_by)
    where answered_at is null;
call tenancy_guard('connector_privacy_request', 'select, insert, update, delete');
