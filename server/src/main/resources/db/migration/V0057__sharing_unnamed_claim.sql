-- A friend may take up an offer before anything is known of them: then there is no person, and the claim
-- is known by the press that made it. The key is a digest; a press that comes twice makes one claim.
alter table sharing_claim
    alter column friend_id drop not null,
    add column press_key bytea,
    add constraint sharing_claim_whose check ((friend_id is null) = (press_key is not null));
create unique index sharing_claim_press on sharing_claim (shop_id, press_key) where press_key is not null;
create index sharing_claim_unnamed on sharing_claim (shop_id, advocate_id, claimed_at)
    where friend_id is null;
