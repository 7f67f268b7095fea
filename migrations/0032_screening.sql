-- Screening: the model of the district, the functions of an organisation, and the file of a person in a function.
-- A file holds outcomes of checks only: no document, no criminal data, no BSN.
create schema screening;
grant usage on schema screening to weerwerk_app;

create table screening.models (
  id uuid primary key default gen_random_uuid(),
  -- the district
  organisation_id uuid not null,
  version integer not null check (version > 0),
  title text not null check (char_length(title) between 1 and 200),
  content jsonb not null,
  note text not null default '' check (char_length(note) <= 2000),
  state text not null default 'draft' check (state in ('draft', 'proposed', 'adopted', 'retired')),
  starts_on date,
  revision integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  proposed_at timestamptz,
  adopted_at timestamptz,
  unique (organisation_id, version),
  unique (id, organisation_id),
  check ((state in ('adopted', 'retired')) = (adopted_at is not null and starts_on is not null)),
  check (state = 'draft' or proposed_at is not null)
);
create unique index on screening.models (organisation_id) where state = 'adopted';
create unique index on screening.models (organisation_id) where state in ('draft', 'proposed');
-- What each organisation said of a proposed version.
create table screening.agreements (
  model_id uuid not null,
  -- the organisation that agrees
  organisation_id uuid not null,
  district_id uuid not null,
  agreed_by uuid not null,
  agreed_at timestamptz not null,
  primary key (model_id, organisation_id),
  foreign key (model_id, district_id) references screening.models (id, organisation_id) on delete cascade
);

create table screening.profiles (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  district_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  -- name in HR21 or another function house, free text
  hr21 text check (char_length(hr21) between 1 and 200),
  -- the class that holds; none until the first assessment is approved
  class text check (class in ('A', 'B', 'C', 'D')),
  approved_on date,
  ended_on date,
  revision integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  unique (id, organisation_id),
  check ((class is null) = (approved_on is null))
);
create unique index on screening.profiles (organisation_id, lower(name)) where ended_on is null;
create index on screening.profiles (district_id, lower(name));
-- One assessment of a function by a version of the model: scores, what follows from them, and who approved.
create table screening.assessments (
  id uuid primary key default gen_random_uuid(),
  profile_id uuid not null,
  organisation_id uuid not null,
  district_id uuid not null,
  number integer not null check (number > 0),
  model_id uuid not null,
  scores smallint[] not null check (array_length(scores, 1) = 8 and 0 <= all (scores) and 3 >= all (scores)),
  domains text[] not null default '{}',
  flags text[] not null default '{}',
  -- 'aspect:12' or 'profile:25'
  certificates text[] not null default '{}',
  calculated_class text not null check (calculated_class in ('A', 'B', 'C', 'D')),
  class text not null check (class in ('A', 'B', 'C', 'D')),
  -- why the class is another than calculated
  motivation text check (char_length(motivation) between 1 and 2000),
  state text not null default 'draft' check (state in ('draft', 'proposed', 'approved', 'refused', 'replaced')),
  revision integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  proposed_by uuid,
  proposed_at timestamptz,
  hr_by uuid,
  hr_at timestamptz,
  security_by uuid,
  security_at timestamptz,
  refusal text check (char_length(refusal) between 1 and 2000),
  unique (profile_id, number),
  foreign key (profile_id, organisation_id) references screening.profiles (id, organisation_id) on delete cascade,
  foreign key (model_id, district_id) references screening.models (id, organisation_id),
  check (class = calculated_class or motivation is not null),
  check (abs(ascii(class) - ascii(calculated_class)) <= 1),
  check (state = 'draft' or (proposed_by is not null and proposed_at is not null)),
  check ((hr_by is null) = (hr_at is null) and (security_by is null) = (security_at is null)),
  -- four eyes: HR and security are two people
  check (hr_by is null or security_by is null or hr_by <> security_by),
  check (state not in ('approved', 'replaced') or (hr_by is not null and security_by is not null)),
  check ((state = 'refused') = (refusal is not null))
);
create unique index on screening.assessments (profile_id) where state in ('draft', 'proposed');
create unique index on screening.assessments (profile_id) where state = 'approved';

create table screening.files (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  district_id uuid not null,
  -- a person with an account, or a candidate by name and mail
  person_id uuid,
  name text check (char_length(name) between 1 and 200),
  mail text check (char_length(mail) between 3 and 320),
  language text not null default 'nl' check (language in ('nl', 'en')),
  employment_id uuid,
  profile_id uuid not null,
  -- the class and model when the checks were set out
  class text not null check (class in ('A', 'B', 'C', 'D')),
  model_id uuid not null,
  kind text not null check (kind in ('own', 'hired', 'intern', 'office-holder')),
  state text not null default 'before' check (state in ('before', 'restricted', 'working', 'ended')),
  starts_on date,
  started_on date,
  restricted_until date,
  ended_on date,
  ending text check (ending in ('rejected', 'withdrawn', 'left', 'moved')),
  -- a rejected candidate who agreed to be kept for a year (otherwise four weeks)
  may_keep_year boolean not null default false,
  revision integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  unique (id, organisation_id),
  foreign key (profile_id, organisation_id) references screening.profiles (id, organisation_id),
  foreign key (model_id, district_id) references screening.models (id, organisation_id),
  check (person_id is not null or (name is not null and mail is not null)),
  check ((state = 'ended') = (ended_on is not null and ending is not null)),
  check ((state = 'restricted') = (restricted_until is not null)),
  check (state not in ('restricted', 'working') or started_on is not null)
);
create index on screening.files (organisation_id, state);
create index on screening.files (person_id);
create unique index on screening.files (employment_id, profile_id) where state <> 'ended';

create table screening.checks (
  id uuid primary key default gen_random_uuid(),
  file_id uuid not null,
  organisation_id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
  -- the how manieth time: a check that is repeated is a new row
  round integer not null default 1 check (round > 0),
  moment text not null check (moment in ('before', 'after-start', 'during', 'exit')),
  state text not null default 'open' check (state in ('open', 'requested', 'agreed', 'not-agreed', 'talk', 'decided', 'not-applicable')),
  requested_on date,
  seen_on date,
  seen_by uuid,
  -- the day by which it must be there, and the day on which it is due again
  due_on date,
  due_again_on date,
  -- why it does not apply to this function
  reason text check (char_length(reason) between 1 and 500),
  -- what a human decided after a talk
  decision text check (decision in ('agreed', 'agreed-with-agreements', 'not-agreed')),
  revision integer not null default 1,
  unique (file_id, code, round),
  unique (id, file_id),
  foreign key (file_id, organisation_id) references screening.files (id, organisation_id) on delete cascade,
  check ((seen_on is null) = (seen_by is null)),
  check (state not in ('agreed', 'not-agreed') or seen_on is not null),
  check (state <> 'requested' or requested_on is not null),
  check ((state = 'not-applicable') = (reason is not null)),
  check ((state = 'decided') = (decision is not null))
);
create index on screening.checks (organisation_id, due_on) where state in ('open', 'requested');
create index on screening.checks (organisation_id, due_again_on);

-- The history of a file as its people read it; the audit log holds no names or reasons.
create table screening.events (
  id uuid primary key default gen_random_uuid(),
  place bigint generated by default as identity,
  file_id uuid not null,
  organisation_id uuid not null,
  what text not null check (what ~ '^[a-z][a-z-]{1,40}$'),
  check_code text,
  fields text[] not null default '{}',
  -- none for the candidate who acts by a link, and for a job
  done_by uuid,
  done_at timestamptz not null,
  foreign key (file_id, organisation_id) references screening.files (id, organisation_id) on delete cascade
);
create index on screening.events (file_id);

-- Who: HR keeps the screening of its organisation, security agrees on functions, nobody else opens a file but who it is about.
create function screening.is_hr(owner uuid) returns boolean language sql stable as $$
  select owner = app.organisation() and app.has_role('integrity-officer') $$;
create function screening.is_security(owner uuid) returns boolean language sql stable as $$
  select owner = app.organisation() and app.has_role('coordinator') $$;
-- Who sees approved functions of the other organisations of the district, because equal dikes are the aim.
create function screening.compares(district uuid) returns boolean language sql stable as $$
  select (district = app.district() and app.has_role('integrity-officer', 'coordinator'))
    or (district = app.organisation() and app.has_role('project-leader', 'analyst')) $$;
create function screening.is_about_me(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from screening.files f where f.id = wanted and f.person_id = app.person()
    and f.organisation_id = app.organisation()) $$;
revoke all on function screening.is_about_me from public;
grant execute on function screening.is_about_me to weerwerk_app;

alter table screening.models enable row level security;
create policy readers on screening.models for select using (
  (organisation_id = app.district() and state <> 'draft')
  or (organisation_id = app.organisation() and app.has_role('project-leader', 'analyst')));
create policy keepers on screening.models for all using (organisation_id = app.organisation() and app.has_role('project-leader'))
  with check (organisation_id = app.organisation() and app.has_role('project-leader'));
alter table screening.agreements enable row level security;
create policy readers on screening.agreements for select using (district_id = app.district());
create policy givers on screening.agreements for insert with check (organisation_id = app.organisation()
  and district_id = app.district() and agreed_by = app.person() and app.has_role('secretary', 'mayor'));
create policy takers on screening.agreements for delete using (organisation_id = app.organisation()
  and app.has_role('secretary', 'mayor'));

alter table screening.profiles enable row level security;
create policy own on screening.profiles for select using (organisation_id = app.organisation());
create policy others on screening.profiles for select using (class is not null and screening.compares(district_id));
create policy keepers on screening.profiles for all using (screening.is_hr(organisation_id) or screening.is_security(organisation_id))
  with check ((screening.is_hr(organisation_id) or screening.is_security(organisation_id)) and district_id = app.district());
alter table screening.assessments enable row level security;
create policy own on screening.assessments for select using (organisation_id = app.organisation()
  and app.has_role('integrity-officer', 'coordinator', 'secretary', 'manager'));
create policy others on screening.assessments for select using (state = 'approved' and screening.compares(district_id));
create policy keepers on screening.assessments for all
  using (screening.is_hr(organisation_id) or screening.is_security(organisation_id))
  with check ((screening.is_hr(organisation_id) or screening.is_security(organisation_id)) and district_id = app.district());

alter table screening.files enable row level security;
create policy hr on screening.files for all using (screening.is_hr(organisation_id))
  with check (screening.is_hr(organisation_id) and district_id = app.district());
create policy self on screening.files for select using (person_id = app.person() and organisation_id = app.organisation());
alter table screening.checks enable row level security;
create policy hr on screening.checks for all using (screening.is_hr(organisation_id)) with check (screening.is_hr(organisation_id));
create policy self on screening.checks for select using (screening.is_about_me(file_id));
alter table screening.events enable row level security;
create policy hr on screening.events for select using (screening.is_hr(organisation_id));
create policy hr_adds on screening.events for insert with check (screening.is_hr(organisation_id));
create policy self on screening.events for select using (screening.is_about_me(file_id));

grant select, insert, update, delete on screening.models, screening.profiles, screening.assessments, screening.files,
  screening.checks to weerwerk_app;
grant select, insert, delete on screening.agreements to weerwerk_app;
grant select, insert on screening.events to weerwerk_app;
