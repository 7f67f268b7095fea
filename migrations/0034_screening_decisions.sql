-- What a human decided after a talk on a refused VOG or a doubt, with reasons. The person may object, which leads to a new talk.
create table screening.decisions (
  id uuid primary key default gen_random_uuid(),
  check_id uuid not null,
  file_id uuid not null,
  organisation_id uuid not null,
  number integer not null check (number > 0),
  decision text not null check (decision in ('agreed', 'agreed-with-agreements', 'not-agreed')),
  -- why, without what the person was suspected or convicted of
  reasons text not null check (char_length(reasons) between 1 and 2000),
  -- what was agreed on powers or side jobs
  agreements text check (char_length(agreements) between 1 and 2000),
  decided_by uuid not null,
  decided_on date not null,
  object_until date not null,
  objection text check (char_length(objection) between 1 and 2000),
  objected_on date,
  unique (check_id, number),
  foreign key (file_id, organisation_id) references screening.files (id, organisation_id) on delete cascade,
  foreign key (check_id, file_id) references screening.checks (id, file_id) on delete cascade,
  check ((decision = 'agreed-with-agreements') = (agreements is not null)),
  check ((objection is null) = (objected_on is null))
);
create index on screening.decisions (file_id);
-- Mails that were asked for by the clock: each once for a check, its day, and so many days before it.
create table screening.reminders (
  check_id uuid not null references screening.checks on delete cascade,
  organisation_id uuid not null,
  due_on date not null,
  days_before integer not null,
  sent_at timestamptz not null,
  primary key (check_id, due_on, days_before)
);
-- Letters and mails of an organisation in its own words; where there is none, the standard text holds.
create table screening.templates (
  organisation_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,40}$'),
  language text not null check (language in ('nl', 'en')),
  subject text not null check (char_length(subject) between 1 and 200),
  body text not null check (char_length(body) between 1 and 5000),
  revision integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (organisation_id, kind, language)
);
-- The address of a calendar feed. Only the hash of its token is kept; the feed holds counts of checks, no names.
create table screening.calendar_links (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  person_id uuid not null,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  unique (organisation_id, person_id)
);

alter table screening.decisions enable row level security;
create policy hr on screening.decisions for all using (screening.is_hr(organisation_id)) with check (screening.is_hr(organisation_id));
create policy self on screening.decisions for select using (screening.is_about_me(file_id));
alter table screening.reminders enable row level security;
create policy hr on screening.reminders for select using (screening.is_hr(organisation_id));
alter table screening.templates enable row level security;
create policy hr on screening.templates for all using (screening.is_hr(organisation_id)) with check (screening.is_hr(organisation_id));
alter table screening.calendar_links enable row level security;
create policy own on screening.calendar_links for all
  using (screening.is_hr(organisation_id) and person_id = app.person())
  with check (screening.is_hr(organisation_id) and person_id = app.person());

grant select, insert, update on screening.decisions, screening.templates to weerwerk_app;
grant select, insert, delete on screening.calendar_links to weerwerk_app;
grant delete on screening.templates to weerwerk_app;
grant select on screening.reminders to weerwerk_app;
