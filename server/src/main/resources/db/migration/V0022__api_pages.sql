-- Lists are read page by page, the newest first, each along one index.
create index advocate_advocate_page on advocate_advocate (shop_id, joined_at, person_id);
create index order_order_page on order_order (shop_id, placed_at, order_id) where placed_at is not null;
create index referral_referral_state on referral_referral (shop_id, state, opened_at, referral_id);
create index reward_reward_page on reward_reward (shop_id, promised_at, reward_id);
create index reward_reward_state on reward_reward (shop_id, state, promised_at, reward_id);
