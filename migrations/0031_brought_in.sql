-- What comes in from a file keeps where it came from. The history of an action: who did it elsewhere is what the file says, who
-- brought it in is known here, and a line of its own says when that was.
alter table assessments.action_events drop constraint action_events_what_check;
alter table assessments.action_events add constraint action_events_what_check
  check (what in ('make', 'change', 'prove', 'start', 'finish', 'cancel', 'reopen', 'bring'));
alter table assessments.action_events add column carried_by uuid;

-- Signed results of an earlier or other installation, as the file holds them. They count nowhere, and nothing of them changes.
create table assessments.archived_results (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  -- the self-scan and the assessment of the file, by the ids they had
  result_ids uuid[] not null check (cardinality(result_ids) between 1 and 2),
  title text not null,
  framework_code text not null,
  framework_version text not null,
  signed_on date not null,
  content jsonb not null,
  -- SHA-256 of the file, and the address of the installation that it says it comes from
  document_hash text not null check (document_hash ~ '^[0-9a-f]{64}$'),
  origin text check (char_length(origin) <= 500),
  brought_by uuid not null,
  brought_at timestamptz not null,
  unique (organisation_id, result_ids),
  unique (id, organisation_id)
);
create table assessments.archived_files (
  archive_id uuid not null,
  piece_id uuid not null,
  organisation_id uuid not null,
  file_id uuid not null,
  primary key (archive_id, piece_id),
  foreign key (archive_id, organisation_id) references assessments.archived_results (id, organisation_id)
);
create function assessments.keep_archived() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and assessments.destroying() then return old; end if;
  raise exception 'an archived result stays as it is';
end $$;
create trigger keep_archived before update or delete on assessments.archived_results
  for each row execute function assessments.keep_archived();
create trigger keep_archived before update or delete on assessments.archived_files
  for each row execute function assessments.keep_archived();

alter table assessments.archived_results enable row level security;
alter table assessments.archived_files enable row level security;
create policy own_reads on assessments.archived_results for select
  using (organisation_id = app.organisation() and assessments.in_scan());
create policy own_brings on assessments.archived_results for insert
  with check (organisation_id = app.organisation() and app.has_role('coordinator') and brought_by = app.person());
create policy own_reads on assessments.archived_files for select
  using (organisation_id = app.organisation() and assessments.in_scan());
create policy own_brings on assessments.archived_files for insert
  with check (organisation_id = app.organisation() and app.has_role('coordinator'));
grant select, insert on assessments.archived_results, assessments.archived_files to weerwerk_app;
