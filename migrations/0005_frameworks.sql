create schema frameworks;
grant usage on schema frameworks to weerwerk_app;

-- A version of a norm framework is one document; once published it never changes.
create table frameworks.versions (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  code text not null,
  version text not null,
  state text not null default 'draft' check (state in ('draft', 'published', 'retired')),
  title jsonb not null,
  format text not null,
  norm_count integer not null,
  content jsonb not null,
  warnings jsonb not null default '[]',
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  published_at timestamptz,
  published_by uuid,
  retired_at timestamptz,
  unique (organisation_id, code, version)
);
-- After publishing nothing changes but published -> retired, whoever asks.
create function frameworks.keep_published() returns trigger language plpgsql as $$ begin
  if old.state = 'draft' and new.state in ('draft', 'published') then return new; end if;
  if old.state = 'published' and new.state in ('published', 'retired')
    and to_jsonb(new) - array['state', 'retired_at'] = to_jsonb(old) - array['state', 'retired_at'] then return new; end if;
  raise exception 'a published framework version does not change';
end $$;
create trigger keep_published before update on frameworks.versions for each row execute function frameworks.keep_published();

alter table frameworks.versions enable row level security;
create policy published_in_district on frameworks.versions for select
  using (state <> 'draft' and organisation_id in (app.district(), app.organisation()));
create policy kept_by_owner on frameworks.versions for all
  using (organisation_id = app.organisation() and organisation_id = coalesce(app.district(), organisation_id)
    and app.has_role('project-leader', 'analyst', 'administrator'))
  with check (organisation_id = app.organisation() and organisation_id = coalesce(app.district(), organisation_id)
    and app.has_role('project-leader', 'analyst', 'administrator'));
create policy published_by_leaders on frameworks.versions as restrictive for insert
  with check (state = 'draft' or app.has_role('project-leader', 'administrator'));
create policy moved_by_leaders on frameworks.versions as restrictive for update using (true)
  with check (state = 'draft' or app.has_role('project-leader', 'administrator'));
create policy drafts_stay_removable on frameworks.versions as restrictive for delete using (state = 'draft');
grant select, insert, update, delete on frameworks.versions to weerwerk_app;
