-- Kept answers are sealed from now on: some show a secret, which is told once and stored nowhere in
-- clear. Those from before are read as they are until they are forgotten.
alter table api_answer add column sealed boolean not null default false;
