-- What is left of a reward to spend, and whether it was spent: on an order, or on what its owner owed.
alter table reward_reward add column left_minor bigint not null default 0 check (left_minor >= 0);
alter table reward_reward add column used boolean not null default false;

-- The owner sees all shops' rows only while row security does not bind it too.
alter table reward_reward no force row level security;
alter table reward_redemption no force row level security;
update reward_reward
set left_minor = case when state in ('approved', 'issuing', 'issued', 'frozen') then posted_owed_minor else 0 end,
    used = means = 'checkout_discount' or state = 'redeemed' or exists (
        select from reward_redemption redemption
        where redemption.shop_id = reward_reward.shop_id
            and redemption.reward_id = reward_reward.reward_id
    );
alter table reward_reward force row level security;
alter table reward_redemption force row level security;
