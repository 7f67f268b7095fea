create schema common_threads;
grant usage on schema common_threads to weerwerk_app;
create table common_threads.threads (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  round_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  description text not null check (char_length(description) <= 10000),
  norms text[] not null,
  -- codes of municipalities where it plays; its count gives the spread
  municipalities text[] not null default '{}',
  municipality_count integer not null,
  sub_project text check (sub_project in ('integrity', 'awareness', 'information-position', 'basics-in-order')),
  state text not null default 'draft' check (state in ('draft', 'published')),
  revision integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  published_at timestamptz
);
create index on common_threads.threads (round_id);
alter table common_threads.threads enable row level security;
create policy kept_by_district on common_threads.threads for all
  using (organisation_id = app.organisation() and app.has_role('project-leader', 'analyst'))
  with check (organisation_id = app.organisation() and app.has_role('project-leader', 'analyst'));
create policy district_reads on common_threads.threads for select using (organisation_id = app.organisation() and state = 'published');
create policy municipalities_read on common_threads.threads for select using (organisation_id = app.district() and state = 'published');
grant select, insert, update, delete on common_threads.threads to weerwerk_app;
