-- An objection may have stood on a list that the shop brought from elsewhere.
alter table consent_objection drop constraint consent_objection_way_check;
alter table consent_objection add constraint consent_objection_way_check
    check (way in ('link', 'one_click', 'staff', 'list'));
