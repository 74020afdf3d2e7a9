-- One mail to one person, for one cause. The address is looked up at hand-over and never kept here;
-- the copy is sealed, goes after ninety days, and goes with the person.
create table messaging_message (
    shop_id uuid not null,
    message_id uuid not null,
    kind text not null
        check (kind in ('your_link', 'friend_bought', 'reward_held', 'reward_ready')),
    cause text not null check (length(cause) between 1 and 200),
    person_id uuid not null,
    about_id uuid not null,
    state text not null
        check (state in ('queued', 'deferred', 'sent', 'bounced', 'complained', 'withheld')),
    reason text not null default '' check (length(reason) <= 200),
    attempts int not null default 0 check (attempts >= 0),
    queued_at timestamptz not null,
    tried_at timestamptz,
    sent_at timestamptz,
    sealed_copy bytea,
    primary key (shop_id, message_id),
    unique (shop_id, cause),
    check ((state in ('sent', 'complained')) = (sent_at is not null))
);
create index messaging_message_newest on messaging_message (shop_id, queued_at desc, message_id desc);
create index messaging_message_person on messaging_message (shop_id, person_id);
create index messaging_message_copy on messaging_message (shop_id, queued_at)
    where sealed_copy is not null;
call tenancy_guard('messaging_message', 'select, insert, update');
