-- Jobs that a change asked for, in the transaction of that change; the queue takes them from here (src/platform/jobs).
-- The queue itself is out of reach for the application's role, which can only ask.
create table platform.outbox (
  id uuid primary key default gen_random_uuid(),
  place bigint generated always as identity,
  name text not null,
  data jsonb not null default '{}',
  start_after timestamptz
);
create index on platform.outbox (place);
alter table platform.outbox enable row level security;
create policy only_put on platform.outbox for insert with check (true);
grant usage on schema platform to weerwerk_app;
grant insert on platform.outbox to weerwerk_app;
