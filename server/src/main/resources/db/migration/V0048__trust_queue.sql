-- What waits for a person, the most pressing first.
create index trust_screening_queue on trust_screening (shop_id, review_by, referral_id)
    where review_by is not null;
