-- People of one generation page by page, who came last first. Those who came by themselves are most
-- of a shop and are not listed this way.
create index person_person_generation on person_person (shop_id, generation, first_seen_at, person_id)
    where generation > 0;
