-- When a fact came into the log, which tells how far behind a reader is; occurred_at is the world's
-- time, and an import tells of years ago. What is there already counts as appended now.
alter table event_log add column appended_at timestamptz not null default now();
alter table event_log alter column appended_at set default clock_timestamp();
