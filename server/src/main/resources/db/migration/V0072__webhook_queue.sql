-- Endpoints that have something to be sent, and when; whoever sends holds the lease. It is asked
-- for all shops at once, four times a second, so it stands outside row security. It says nothing of
-- what is sent, where to, or about whom.
create table webhook_queue (
    endpoint_id uuid primary key,
    shop_id uuid not null,
    due_at timestamptz not null,
    rests_until timestamptz,
    lease uuid,
    leased_until timestamptz,
    check ((lease is null) = (leased_until is null))
);
create index webhook_queue_due on webhook_queue (due_at);
grant select, insert, update, delete on webhook_queue to goodword_app;
