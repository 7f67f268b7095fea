-- Sources of information: what can be found where, and who may use it for what. A district keeps one overview; everybody of its
-- organisations reads what is published. A source changes only by a version that someone else agreed to.
create extension if not exists pg_trgm with schema public;

create schema systems;
-- Who proposes changes, and who decides on them.
create function systems.proposes() returns boolean language sql stable as $$
  select app.has_role('project-leader', 'analyst', 'source-manager', 'coordinator', 'privacy-officer', 'report-handler') $$;
create function systems.decides() returns boolean language sql stable as $$
  select app.organisation() = app.district() and app.has_role('project-leader', 'analyst') $$;

create table systems.sources (
  id uuid primary key default gen_random_uuid(),
  -- the district
  organisation_id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  -- what is published, or the draft of one that never was
  content jsonb not null,
  -- the number of the published version; none yet is 0
  version integer not null default 0 check (version >= 0),
  published_on date,
  withdrawn_because text check (char_length(withdrawn_because) between 5 and 2000),
  created_at timestamptz not null,
  -- none: it came with Weerwerk
  created_by uuid,
  -- kept by a trigger: words in Dutch, and the text for words with typing errors
  name text not null,
  search tsvector not null,
  plain text not null,
  unique (organisation_id, code),
  unique (id, organisation_id),
  check ((published_on is null) = (version = 0)),
  check ((state = 'draft') = (version = 0)),
  check ((state = 'withdrawn') = (withdrawn_because is not null))
);
create index on systems.sources using gin (search);
create index on systems.sources using gin (plain gin_trgm_ops);

create function systems.index_source() returns trigger language plpgsql as $$
declare
  named text := coalesce(new.content->>'name', '') || ' ' || coalesce(new.content->>'shortName', '');
  holds text := coalesce(new.content->>'contents', '');
begin
  new.name := coalesce(new.content->>'name', '');
  new.plain := lower(named || ' ' || holds);
  new.search := setweight(to_tsvector('dutch', named), 'A') || setweight(to_tsvector('dutch', holds), 'B')
    || setweight(to_tsvector('dutch', coalesce(new.content->>'use', '') || ' ' || coalesce(new.content->>'holder', '')), 'C');
  return new;
end $$;
create trigger index_source before insert or update of content on systems.sources for each row execute function systems.index_source();

create table systems.versions (
  id uuid primary key default gen_random_uuid(),
  source_id uuid not null,
  organisation_id uuid not null,
  -- in the order in which they were written
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'proposed', 'published', 'declined', 'replaced')),
  content jsonb not null,
  -- the version that it was written over
  based_on integer not null check (based_on >= 0),
  reason text not null check (char_length(reason) between 5 and 2000),
  made_at timestamptz not null,
  -- none: it came with Weerwerk
  made_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  decline_reason text check (char_length(decline_reason) between 5 and 2000),
  unique (source_id, number),
  foreign key (source_id, organisation_id) references systems.sources (id, organisation_id) on delete cascade,
  check ((state in ('published', 'declined', 'replaced')) = (decided_at is not null)),
  -- four eyes, unless it came with Weerwerk
  check (made_by is null or decided_by is distinct from made_by or state in ('draft', 'proposed')),
  check ((state = 'declined') = (decline_reason is not null))
);
create index on systems.versions (organisation_id, state);

-- What was decided stays; only a draft or proposal is decided on, once.
create function systems.keep_version() returns trigger language plpgsql as $$
begin
  if (new.source_id, new.organisation_id, new.number, new.made_at, new.made_by) is distinct from
      (old.source_id, old.organisation_id, old.number, old.made_at, old.made_by) then
    raise exception 'a version stays with its source and its maker';
  end if;
  if old.state in ('published', 'declined', 'replaced') and (new.content, new.reason, new.decided_at, new.decided_by, new.decline_reason)
      is distinct from (old.content, old.reason, old.decided_at, old.decided_by, old.decline_reason) then
    raise exception 'what was decided does not change';
  end if;
  if old.state <> new.state and (old.state, new.state) not in (('draft', 'proposed'), ('proposed', 'draft'), ('proposed', 'published'),
      ('proposed', 'declined'), ('published', 'replaced')) then
    raise exception 'a version does not go from % to %', old.state, new.state;
  end if;
  return new;
end $$;
create trigger keep_version before update on systems.versions for each row execute function systems.keep_version();

revoke all on all functions in schema systems from public;
grant usage on schema systems to weerwerk_app;
grant execute on function systems.proposes, systems.decides to weerwerk_app;

alter table systems.sources enable row level security;
create policy district_reads on systems.sources for select
  using (organisation_id = app.district() and (state <> 'draft' or systems.proposes()));
create policy district_adds on systems.sources for insert
  with check (organisation_id = app.district() and ((systems.proposes() and state = 'draft' and created_by = app.person()) or systems.decides()));
create policy district_changes on systems.sources for update
  using (organisation_id = app.district() and (systems.decides() or (systems.proposes() and state = 'draft' and created_by = app.person())))
  with check (organisation_id = app.district() and (systems.decides() or (systems.proposes() and state = 'draft' and created_by = app.person())));
create policy own_draft_removes on systems.sources for delete
  using (organisation_id = app.district() and state = 'draft' and (created_by = app.person() or systems.decides()));

alter table systems.versions enable row level security;
create policy district_reads on systems.versions for select
  using (organisation_id = app.district() and (state in ('published', 'replaced') or systems.proposes()));
create policy district_proposes on systems.versions for insert
  with check (organisation_id = app.district() and ((systems.proposes() and state in ('draft', 'proposed') and made_by = app.person())
    or (systems.decides() and made_by is null)));
create policy own_changes on systems.versions for update
  using (organisation_id = app.district() and systems.proposes() and made_by = app.person() and state in ('draft', 'proposed'))
  with check (organisation_id = app.district() and systems.proposes() and made_by = app.person() and state in ('draft', 'proposed'));
create policy others_decide on systems.versions for update
  using (organisation_id = app.district() and systems.decides() and (made_by is distinct from app.person() or state = 'published'))
  with check (organisation_id = app.district() and systems.decides());
create policy own_removes on systems.versions for delete
  using (organisation_id = app.district() and made_by = app.person() and state = 'draft');

grant select, insert, update, delete on systems.sources, systems.versions to weerwerk_app;
