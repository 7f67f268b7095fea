create schema files;
grant usage on schema files to weerwerk_app;
create table files.files (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  name text not null,
  media_type text not null,
  size integer not null check (size > 0),
  sha256 text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null
);
create index on files.files (organisation_id);
alter table files.files enable row level security;
create policy own on files.files for all using (organisation_id = app.organisation())
  with check (organisation_id = app.organisation() and uploaded_by = app.person());
grant select, insert, delete on files.files to weerwerk_app;
