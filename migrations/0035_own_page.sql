-- The own page of whom a file is about: by login, or by a link from a mail for who has no account. What they say there, what they
-- declare of side jobs, interests and gifts, and their oath.

create table screening.links (
  id uuid primary key default gen_random_uuid(),
  file_id uuid not null,
  organisation_id uuid not null,
  -- SHA-256 of the token in the mail; none until the mail goes out
  token_hash text unique,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  opened_at timestamptz,
  withdrawn_at timestamptz,
  foreign key (file_id, organisation_id) references screening.files (id, organisation_id) on delete cascade,
  check (expires_at > made_at),
  check ((token_hash is null) = (sent_at is null)),
  check (opened_at is null or sent_at is not null)
);
-- A new link takes the place of the one before.
create unique index on screening.links (file_id) where withdrawn_at is null;

create table screening.replies (
  id uuid primary key default gen_random_uuid(),
  file_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('reply', 'objection')),
  check_code text check (check_code ~ '^[a-z][a-z0-9-]{1,40}$'),
  body text not null check (char_length(body) between 1 and 4000),
  -- none for who wrote by a link
  written_by uuid,
  written_at timestamptz not null,
  answer text check (char_length(answer) between 1 and 4000),
  -- of an objection only
  outcome text check (outcome in ('upheld', 'partly-upheld', 'dismissed')),
  answered_by uuid,
  answered_at timestamptz,
  foreign key (file_id, organisation_id) references screening.files (id, organisation_id) on delete cascade,
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  check ((outcome is not null) = (kind = 'objection' and answer is not null)),
  check (answered_by is null or written_by is null or answered_by <> written_by)
);
create index on screening.replies (file_id);
create index on screening.replies (organisation_id, written_at) where answered_at is null;

create table screening.declarations (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  -- whose it is: a person, or a candidate by their file
  person_id uuid,
  file_id uuid,
  -- name and function when it was declared
  name text not null check (char_length(name) between 1 and 200),
  function text check (char_length(function) between 1 and 200),
  profile_id uuid,
  kind text not null check (kind in ('side-jobs', 'interests')),
  -- a list, empty for nothing to declare
  items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) <= 20),
  state text not null default 'submitted'
    check (state in ('submitted', 'allowed', 'allowed-with-agreements', 'not-allowed')),
  declared_at timestamptz not null,
  -- another one took its place
  replaced_at timestamptz,
  -- who assesses: the manager; none until HR has named one
  assessor_id uuid,
  -- the agreements, or why it may not
  reason text check (char_length(reason) between 1 and 2000),
  assessed_by uuid,
  assessed_at timestamptz,
  revision integer not null default 1,
  foreign key (file_id, organisation_id) references screening.files (id, organisation_id) on delete cascade,
  check (person_id is not null or file_id is not null),
  check (assessor_id <> person_id),
  check (assessed_by <> person_id),
  check ((state = 'submitted') = (assessed_by is null) and (assessed_by is null) = (assessed_at is null)),
  check (state not in ('allowed-with-agreements', 'not-allowed') or reason is not null)
);
create unique index on screening.declarations (organisation_id, person_id, kind) where replaced_at is null and person_id is not null;
create unique index on screening.declarations (file_id, kind) where replaced_at is null and person_id is null;
create index on screening.declarations (organisation_id, state, declared_at);
create index on screening.declarations (assessor_id);

create table screening.gifts (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  function text check (char_length(function) between 1 and 200),
  offered_on date not null,
  giver text not null check (char_length(giver) between 1 and 200),
  what text not null check (char_length(what) between 1 and 500),
  value_cents bigint check (value_cents between 0 and 100000000000),
  is_accepted boolean not null,
  -- a gift that was declined is only noted
  state text not null check (state in ('asked', 'noted', 'may-keep', 'share', 'return')),
  made_at timestamptz not null,
  assessor_id uuid check (assessor_id <> person_id),
  reason text check (char_length(reason) between 1 and 2000),
  decided_by uuid check (decided_by <> person_id),
  decided_at timestamptz,
  revision integer not null default 1,
  check ((state in ('asked', 'noted')) = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check (is_accepted = (state <> 'noted'))
);
create index on screening.gifts (organisation_id, made_at);
create index on screening.gifts (person_id);
create index on screening.gifts (assessor_id);

create table screening.oaths (
  id uuid primary key default gen_random_uuid(),
  file_id uuid not null unique,
  organisation_id uuid not null,
  kind text not null check (kind in ('oath', 'promise')),
  taken_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  foreign key (file_id, organisation_id) references screening.files (id, organisation_id) on delete cascade
);

-- Functions of which the law wants side jobs to be public (art. 5 and 8 Ambtenarenwet 2017): the organisation names them.
create table screening.disclosed_functions (
  profile_id uuid primary key,
  organisation_id uuid not null,
  named_by uuid not null,
  named_at timestamptz not null,
  foreign key (profile_id, organisation_id) references screening.profiles (id, organisation_id) on delete cascade
);
create index on screening.disclosed_functions (organisation_id);

-- The file that a link opens, for the one transaction that found the link.
create function screening.link_file() returns uuid language sql stable as $$
  select nullif(current_setting('app.link_file', true), '')::uuid $$;
create or replace function screening.is_about_me(wanted uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select wanted = screening.link_file() or exists (select from screening.files f where f.id = wanted
    and f.person_id = app.person() and f.organisation_id = app.organisation()) $$;
create function screening.is_mine(person uuid, owner uuid, file uuid) returns boolean language sql stable as $$
  select coalesce(person = app.person() and owner = app.organisation(), false) or (file is not null and screening.is_about_me(file)) $$;
create function screening.is_assessor(assessor uuid, owner uuid) returns boolean language sql stable as $$
  select coalesce(assessor = app.person() and owner = app.organisation(), false) $$;

create policy link on screening.files for select using (id = screening.link_file());

alter table screening.links enable row level security;
create policy hr on screening.links for all using (screening.is_hr(organisation_id)) with check (screening.is_hr(organisation_id));
alter table screening.replies enable row level security;
create policy hr_reads on screening.replies for select using (screening.is_hr(organisation_id));
create policy hr_answers on screening.replies for update using (screening.is_hr(organisation_id))
  with check (screening.is_hr(organisation_id) and answered_by = app.person());
create policy self_reads on screening.replies for select using (screening.is_about_me(file_id));
create policy self_writes on screening.replies for insert
  with check (screening.is_about_me(file_id) and answer is null and written_by is not distinct from app.person());

alter table screening.declarations enable row level security;
create policy hr on screening.declarations for select using (screening.is_hr(organisation_id));
create policy hr_names on screening.declarations for update using (screening.is_hr(organisation_id))
  with check (screening.is_hr(organisation_id));
create policy assessor on screening.declarations for select using (screening.is_assessor(assessor_id, organisation_id));
create policy assessor_assesses on screening.declarations for update using (screening.is_assessor(assessor_id, organisation_id))
  with check (screening.is_assessor(assessor_id, organisation_id));
create policy self on screening.declarations for select using (screening.is_mine(person_id, organisation_id, file_id));
create policy self_declares on screening.declarations for insert
  with check (screening.is_mine(person_id, organisation_id, file_id) and state = 'submitted' and replaced_at is null);
create policy self_replaces on screening.declarations for update using (screening.is_mine(person_id, organisation_id, file_id))
  with check (screening.is_mine(person_id, organisation_id, file_id) and replaced_at is not null);

alter table screening.gifts enable row level security;
create policy hr on screening.gifts for select using (screening.is_hr(organisation_id));
create policy hr_decides on screening.gifts for update using (screening.is_hr(organisation_id))
  with check (screening.is_hr(organisation_id));
create policy assessor on screening.gifts for select using (screening.is_assessor(assessor_id, organisation_id));
create policy assessor_decides on screening.gifts for update using (screening.is_assessor(assessor_id, organisation_id))
  with check (screening.is_assessor(assessor_id, organisation_id));
create policy self on screening.gifts for select using (person_id = app.person() and organisation_id = app.organisation());
create policy self_enters on screening.gifts for insert
  with check (person_id = app.person() and organisation_id = app.organisation() and state in ('asked', 'noted'));

alter table screening.oaths enable row level security;
create policy hr on screening.oaths for all using (screening.is_hr(organisation_id)) with check (screening.is_hr(organisation_id));
create policy self on screening.oaths for select using (screening.is_about_me(file_id));
alter table screening.disclosed_functions enable row level security;
create policy own on screening.disclosed_functions for select using (organisation_id = app.organisation());
create policy hr on screening.disclosed_functions for all using (screening.is_hr(organisation_id))
  with check (screening.is_hr(organisation_id));

grant select, insert, update (withdrawn_at) on screening.links to weerwerk_app;
grant select, insert, update (answer, outcome, answered_by, answered_at) on screening.replies to weerwerk_app;
grant select, insert, update (state, replaced_at, assessor_id, reason, assessed_by, assessed_at, revision) on screening.declarations
  to weerwerk_app;
grant select, insert, update (state, assessor_id, reason, decided_by, decided_at, revision) on screening.gifts to weerwerk_app;
grant select, insert on screening.oaths to weerwerk_app;
grant select, insert, delete on screening.disclosed_functions to weerwerk_app;
