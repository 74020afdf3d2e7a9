-- Rewards that have a coupon, page by page, the newest first.
create index reward_reward_coupon_page on reward_reward (shop_id, promised_at, reward_id)
    where coupon_key is not null;
