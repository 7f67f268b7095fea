-- Jobs that a change asked for, in the transaction of that change; the queue takes them from here.
create table platform.outbox (
  id bigint generated always as identity primary key,
  name text not null,
  data jsonb not null default '{}'
);
alter table platform.outbox enable row level security;
create policy only_put on platform.outbox for insert with check (true);
grant usage on schema platform to weerwerk_app;
grant insert on platform.outbox to weerwerk_app;
