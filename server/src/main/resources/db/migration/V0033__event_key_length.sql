-- A key may be made of an order's id and a refund's, each of up to 200 letters. Longer ones were
-- refused by the table, which the caller saw as a fault of ours.
alter table event_log drop constraint event_log_event_key_check;
alter table event_log add constraint event_log_event_key_check
    check (length(event_key) between 1 and 600);
