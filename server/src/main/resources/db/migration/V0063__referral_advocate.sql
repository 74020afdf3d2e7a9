-- What came of an advocate's friends is counted by state from the index alone, and their referrals are read
-- page by page along it.
create index referral_referral_brought on referral_referral
    (shop_id, advocate_id, opened_at, referral_id) include (state);
drop index referral_referral_advocate;
