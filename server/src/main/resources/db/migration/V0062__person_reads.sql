-- Names in lower case as columns of their own. Under row security an index is used only by conditions that
-- cannot tell on a row, and lower() is not known as one: the indexes over lower(name) were never read, and
-- every search walked through all people. Behind a name stands the other, so that both are found in order.
drop index person_person_given;
drop index person_person_family;
alter table person_person
    add column given_key text collate "C" generated always as (lower(given_name)) stored,
    add column family_key text collate "C" generated always as (lower(family_name)) stored;
create index person_person_given on person_person (shop_id, given_key, family_key, person_id)
    where given_key is not null;
create index person_person_family on person_person (shop_id, family_key, given_key, person_id)
    where family_key is not null;

-- How far the word has gone is counted over everybody, from an index alone.
create index person_person_network on person_person (shop_id, generation, referrer_id);
