-- What advocates earned is summed from the index alone.
create index reward_reward_earned on reward_reward (shop_id, person_id, approved_at)
    include (side, currency, posted_owed_minor, posted_pending_minor);
drop index reward_reward_person;
