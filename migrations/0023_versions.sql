-- Documents of a programme with every version of their file. Rows of the district; who sees one follows from its classification.
create table programme.documents (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  sub_project_id uuid,
  meeting_id uuid,
  title text not null check (char_length(title) between 1 and 200),
  classification text not null check (classification in ('open', 'internal', 'confidential')),
  -- whether it is made public under the Woo
  woo text not null default 'undecided' check (woo in ('publish', 'partly', 'not', 'undecided')),
  woo_ground text check (char_length(woo_ground) between 1 and 500),
  -- a key of src/content/retention.json, which runs from this day
  term text not null check (term ~ '^[a-z][a-z-]{0,59}$'),
  dated_on date not null,
  revision integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  check ((woo in ('partly', 'not')) = (woo_ground is not null)),
  check (classification <> 'confidential' or woo <> 'publish'),
  unique (id, organisation_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id),
  foreign key (sub_project_id, programme_id) references programme.sub_projects (id, programme_id)
    on delete set null (sub_project_id),
  foreign key (meeting_id, organisation_id) references programme.meetings (id, organisation_id)
    on delete set null (meeting_id)
);
create index on programme.documents (programme_id, dated_on desc);
create index on programme.documents (meeting_id);
create table programme.document_versions (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null,
  organisation_id uuid not null,
  number integer not null check (number > 0),
  file_id uuid not null,
  name text not null,
  media_type text not null,
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  note text check (char_length(note) <= 2000),
  added_by uuid not null,
  added_at timestamptz not null,
  unique (document_id, number),
  foreign key (document_id, organisation_id) references programme.documents (id, organisation_id)
);

create function programme.keep_version() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' and coalesce(current_setting('app.destroying', true), '') = 'on'
    and current_setting('role', true) <> 'weerwerk_app' then return old; end if;
  raise exception 'a version of a document stays as it is';
end $$;
create trigger keep_version before update or delete on programme.document_versions for each row
  execute function programme.keep_version();

-- The same as documents/policy.ts.
create function programme.sees_class(district uuid, class text) returns boolean language sql stable as $$
  select case class
    when 'open' then programme.reads(district)
    when 'internal' then programme.in_team(district) or (district = app.organisation() and app.has_role('board-member'))
    else district = app.organisation() and app.has_role('project-leader', 'programme-controller') end $$;
create function programme.sees_document(wanted uuid) returns boolean language sql stable security definer
  set search_path = '' cost 1000 as $$
  select exists (select from programme.documents d where d.id = wanted
    and programme.sees_class(d.organisation_id, d.classification)) $$;
revoke all on function programme.sees_document from public;
grant execute on function programme.sees_document to weerwerk_app;

alter table programme.documents enable row level security;
alter table programme.document_versions enable row level security;
create policy readers on programme.documents for select using (programme.sees_class(organisation_id, classification));
create policy keepers_add on programme.documents for insert
  with check (programme.keeps(organisation_id) and made_by = app.person());
create policy keepers_change on programme.documents for update using (programme.keeps(organisation_id))
  with check (programme.keeps(organisation_id));
create policy readers on programme.document_versions for select using (programme.sees_document(document_id));
create policy keepers_add on programme.document_versions for insert
  with check (programme.keeps(organisation_id) and added_by = app.person());

grant select, insert, update on programme.documents to weerwerk_app;
grant select, insert on programme.document_versions to weerwerk_app;
