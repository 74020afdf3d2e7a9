-- What came of each arm of a program: found by the program, whatever else the shop holds.
create index referral_referral_arm on referral_referral (shop_id, program_id, arm, referral_id);
