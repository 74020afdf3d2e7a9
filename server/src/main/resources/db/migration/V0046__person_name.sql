-- Names are looked up by how they begin, in whatever case.
create index person_person_given on person_person (shop_id, lower(given_name) text_pattern_ops)
    where given_name is not null;
create index person_person_family on person_person (shop_id, lower(family_name) text_pattern_ops)
    where family_name is not null;
