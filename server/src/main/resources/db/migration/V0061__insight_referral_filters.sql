-- Behind each order stand the filters, so that two of them are held against each other in the index alone:
-- what nothing meets, such as a program without a referral, no longer fetches every row on its way.
create index insight_referral_newest on insight_referral
    (shop_id, opened_at, referral_id, state, how, program_id, reason);
create index insight_referral_waiting on insight_referral
    (shop_id, opened_at, referral_id, state, how, program_id, reason) where held;
create index insight_referral_by_state on insight_referral
    (shop_id, state, opened_at, referral_id, how, program_id, reason);
create index insight_referral_by_how on insight_referral
    (shop_id, how, opened_at, referral_id, state, program_id, reason);
create index insight_referral_by_program on insight_referral
    (shop_id, program_id, opened_at, referral_id, state, how, reason);
create index insight_referral_by_reason on insight_referral
    (shop_id, reason, opened_at, referral_id, state, how, program_id);
drop index insight_referral_recent;
drop index insight_referral_held;
drop index insight_referral_state;
drop index insight_referral_how;
drop index insight_referral_program;
drop index insight_referral_reason;
