-- A file with sources that was read in, and the versions that came of it. What it brings are drafts and proposals like any other;
-- taking it back takes back those on which nobody decided.
create table systems.imports (
  id uuid primary key default gen_random_uuid(),
  -- the district
  organisation_id uuid not null,
  file_name text not null check (char_length(file_name) between 1 and 200),
  form text not null check (form in ('table', 'ameff', 'catalogue')),
  -- how many of each it made
  proposed integer not null check (proposed >= 0),
  drafts integer not null check (drafts >= 0),
  made_at timestamptz not null,
  made_by uuid not null,
  taken_back_at timestamptz,
  unique (id, organisation_id),
  check (proposed + drafts > 0)
);
create index on systems.imports (organisation_id, made_by, made_at);

create table systems.import_versions (
  import_id uuid not null,
  organisation_id uuid not null,
  source_id uuid not null,
  -- the number of the version that it made
  version integer not null check (version > 0),
  primary key (source_id, version),
  foreign key (import_id, organisation_id) references systems.imports (id, organisation_id) on delete cascade,
  foreign key (source_id, organisation_id) references systems.sources (id, organisation_id) on delete cascade,
  foreign key (source_id, version) references systems.versions (source_id, number) on delete cascade
);
create index on systems.import_versions (import_id);

alter table systems.imports enable row level security;
create policy own_reads on systems.imports for select
  using (organisation_id = app.district() and systems.proposes() and made_by = app.person());
create policy own_adds on systems.imports for insert
  with check (organisation_id = app.district() and systems.proposes() and made_by = app.person() and taken_back_at is null);
create policy own_takes_back on systems.imports for update
  using (organisation_id = app.district() and systems.proposes() and made_by = app.person() and taken_back_at is null)
  with check (organisation_id = app.district() and systems.proposes() and made_by = app.person());

alter table systems.import_versions enable row level security;
create policy own_reads on systems.import_versions for select
  using (organisation_id = app.district() and exists (select from systems.imports i where i.id = import_id));
create policy own_adds on systems.import_versions for insert
  with check (organisation_id = app.district() and exists (select from systems.imports i where i.id = import_id));

grant select, insert, update (taken_back_at) on systems.imports to weerwerk_app;
grant select, insert on systems.import_versions to weerwerk_app;
