-- The internal reporting point. Everything that was written is an age file that the server can't open; what it knows of a report
-- is its day, its size, who may read it and how far it is.

do $$ begin
  if not exists (select from pg_roles where rolname = 'weerwerk_reporter') then
    create role weerwerk_reporter nologin nosuperuser nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of this server made it just now
end $$;
grant weerwerk_reporter to current_user;

create schema reporting;

-- Of this installation: the salt of receipts is public, the secret signs questions and sessions of reporters.
create table reporting.installation (
  one boolean primary key default true check (one),
  salt text not null check (salt ~ '^[0-9a-f]{64}$'),
  secret text not null check (secret ~ '^[0-9a-f]{64}$')
);
insert into reporting.installation (salt, secret) values
  (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

create table reporting.points (
  organisation_id uuid primary key,
  code text not null unique check (code ~ '^[A-Za-z0-9-]{1,40}$'),
  name text not null check (char_length(name) between 1 and 200),
  -- of the key that the officers keep off-line; it signs who may read
  root_public text not null check (root_public ~ '^[0-9a-f]{64}$'),
  without_script boolean not null default true,
  is_open boolean not null default false,
  last_number integer not null default 0,
  made_at timestamptz not null
);

-- Who may read, as the officers signed it; a version never changes.
create table reporting.directories (
  organisation_id uuid not null references reporting.points,
  version integer not null check (version > 0),
  -- exactly as it was signed
  signed jsonb not null,
  valid_until date not null,
  published_by uuid,
  published_at timestamptz not null,
  primary key (organisation_id, version)
);

-- Keys of who reads reports: the open halves, and the secret as their passkey or phrase wrapped it in their browser.
create table reporting.handlers (
  id uuid primary key,
  organisation_id uuid not null references reporting.points,
  person_id uuid not null,
  recipient text not null check (recipient ~ '^age1[a-z0-9]+$' and char_length(recipient) between 50 and 3000),
  sign_public text not null unique check (sign_public ~ '^[0-9a-f]{64}$'),
  wrapped jsonb not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create unique index on reporting.handlers (organisation_id, person_id) where ended_at is null;
create index on reporting.handlers (person_id);

-- A report: also the register without content, which stays when the content was destroyed.
create table reporting.cases (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references reporting.points,
  number integer not null,
  -- the reporter's: gone when the content was destroyed
  case_id text unique check (case_id ~ '^[0-9a-f]{32}$'),
  mailbox_hash text unique check (mailbox_hash ~ '^[0-9a-f]{64}$'),
  sign_public text check (sign_public ~ '^[0-9a-f]{64}$'),
  route text not null check (route in ('browser', 'server', 'handler')),
  received_on date not null,
  regime text not null default 'unknown' check (regime in ('unknown', 'own', 'wbk')),
  acknowledged_on date,
  assessed_on date,
  feedback_on date,
  feedback_read_on date,
  retested_on date,
  closed_on date,
  outcome text check (outcome in ('taken-up', 'local-meeting', 'police', 'riec', 'environmental-service', 'other-route', 'joined', 'no-follow-up')),
  destroyed_on date,
  revision integer not null default 1,
  unique (organisation_id, number),
  unique (id, organisation_id),
  check ((closed_on is null) or (outcome is not null)),
  check (destroyed_on is null or closed_on is not null),
  check ((destroyed_on is null) = (mailbox_hash is not null) and (mailbox_hash is null) = (sign_public is null) and (case_id is null) = (sign_public is null)),
  check (feedback_read_on is null or feedback_on is not null)
);
create index on reporting.cases (organisation_id, received_on);

-- Whom an epoch of a case was encrypted to; a server that lies about it gives nobody a key.
create table reporting.readers (
  case_id uuid not null,
  organisation_id uuid not null,
  epoch integer not null check (epoch >= 0),
  handler_id uuid not null,
  primary key (case_id, epoch, handler_id),
  foreign key (case_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade
);
create index on reporting.readers (handler_id);

create table reporting.envelopes (
  case_id uuid not null,
  organisation_id uuid not null,
  epoch integer not null check (epoch >= 0),
  -- two where two people open together
  part integer not null check (part in (0, 1)),
  file bytea not null check (octet_length(file) between 100 and 200000),
  primary key (case_id, epoch, part),
  foreign key (case_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade
);

create table reporting.messages (
  case_id uuid not null,
  organisation_id uuid not null,
  seq integer not null check (seq between 0 and 999),
  epoch integer not null check (epoch >= 0),
  by_reporter boolean not null,
  written_on date not null,
  file bytea not null check (octet_length(file) between 100 and 100000),
  primary key (case_id, seq),
  foreign key (case_id, organisation_id) references reporting.cases (id, organisation_id) on delete cascade
);

-- What a reporter does comes in through these functions only: the role of the reporter has no right on any table.

-- A report as src/modules/reporting-point/intake/input.ts describes it. `stored` once; sent again it is `known` and stays as it was.
create function reporting.receive(point text, report jsonb, today date) returns text
  language plpgsql security definer set search_path = '' as $$
declare
  owner uuid; made uuid; next integer; known text;
begin
  select c.sign_public into known from reporting.cases c where c.mailbox_hash = report->>'mailboxHash';
  if found then return case when known = report->>'signPub' then 'known' else 'refused' end; end if;
  if not exists (select from reporting.directories d join reporting.points p on p.organisation_id = d.organisation_id
    where p.code = point and p.is_open and d.version = (report->>'directoryVersion')::integer and d.valid_until >= today
      and d.version = (select max(version) from reporting.directories n where n.organisation_id = d.organisation_id))
  then return 'directory'; end if;
  update reporting.points set last_number = last_number + 1 where code = point returning organisation_id, last_number into owner, next;
  insert into reporting.cases (organisation_id, number, case_id, mailbox_hash, sign_public, route, received_on)
    values (owner, next, report->>'caseId', report->>'mailboxHash', report->>'signPub', report->>'route', today)
    returning id into made;
  insert into reporting.readers (case_id, organisation_id, epoch, handler_id)
    select made, owner, 0, h.id from reporting.handlers h
    where h.organisation_id = owner and h.id::text in (select jsonb_array_elements_text(report->'readers'));
  if not found then raise exception 'no reader' using errcode = 'check_violation'; end if;
  insert into reporting.envelopes (case_id, organisation_id, epoch, part, file)
    select made, owner, 0, at - 1, decode(file, 'base64') from jsonb_array_elements_text(report->'envelopes') with ordinality as e(file, at);
  insert into reporting.messages (case_id, organisation_id, seq, epoch, by_reporter, written_on, file)
    values (made, owner, 0, 0, true, today, decode(report->>'message', 'base64'));
  return 'stored';
exception when unique_violation then
  -- The same report at the same moment: the other one was first.
  select c.sign_public into known from reporting.cases c where c.mailbox_hash = report->>'mailboxHash';
  return case when known = report->>'signPub' then 'known' else 'refused' end;
end $$;

-- What someone who proved to hold the receipt may know; the first look at feedback is noted by its day.
create function reporting.mailbox(hash text, today date) returns jsonb
  language plpgsql security definer set search_path = '' as $$
declare it reporting.cases;
begin
  update reporting.cases c set feedback_read_on = coalesce(c.feedback_read_on, case when c.feedback_on is not null then today end)
    where c.mailbox_hash = hash returning * into it;
  if not found then return null; end if;
  return jsonb_build_object(
    'caseId', it.case_id, 'code', (select p.code from reporting.points p where p.organisation_id = it.organisation_id),
    'rootPub', (select p.root_public from reporting.points p where p.organisation_id = it.organisation_id),
    'route', it.route, 'receivedOn', it.received_on, 'acknowledgedOn', it.acknowledged_on, 'feedbackOn', it.feedback_on,
    'closedOn', it.closed_on,
    'envelopes', (select jsonb_agg(jsonb_build_object('epoch', e.epoch, 'file', encode(e.file, 'base64')) order by e.epoch, e.part)
      from reporting.envelopes e where e.case_id = it.id),
    'messages', (select jsonb_agg(jsonb_build_object('epoch', m.epoch, 'file', encode(m.file, 'base64')) order by m.seq)
      from reporting.messages m where m.case_id = it.id),
    'directories', (select jsonb_agg(d.signed order by d.version) from reporting.directories d where d.organisation_id = it.organisation_id));
end $$;

-- The key with which the answer to a question is checked; none for an unknown mailbox.
create function reporting.key_of(hash text) returns text language sql stable security definer set search_path = '' as
  $$ select c.sign_public from reporting.cases c where c.mailbox_hash = hash $$;

-- A further message of the reporter, on the place that they saw free: `stored`, `taken` or `closed`.
create function reporting.add_message(hash text, place integer, in_epoch integer, file text, today date) returns text
  language plpgsql security definer set search_path = '' as $$
declare it reporting.cases;
begin
  select * into it from reporting.cases c where c.mailbox_hash = hash for update;
  if not found then return 'unknown'; end if;
  if it.closed_on is not null then return 'closed'; end if;
  if place <> (select count(*) from reporting.messages m where m.case_id = it.id)
    or in_epoch <> (select max(e.epoch) from reporting.envelopes e where e.case_id = it.id) then return 'taken'; end if;
  insert into reporting.messages (case_id, organisation_id, seq, epoch, by_reporter, written_on, file)
    values (it.id, it.organisation_id, place, in_epoch, true, today, decode(file, 'base64'));
  return 'stored';
end $$;

-- Where one can report, and who reads there.
create function reporting.open_points() returns table (code text, name text) language sql stable security definer set search_path = '' as
  $$ select p.code, p.name from reporting.points p where p.is_open order by p.name $$;
create function reporting.point(wanted text) returns jsonb language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('code', p.code, 'organisationId', p.organisation_id, 'name', p.name, 'rootPub', p.root_public,
    'withoutScript', p.without_script, 'salt', i.salt,
    'directory', (select d.signed from reporting.directories d where d.organisation_id = p.organisation_id order by d.version desc limit 1))
  from reporting.points p cross join reporting.installation i where p.code = wanted and p.is_open $$;
create function reporting.salt() returns text language sql stable security definer set search_path = '' as
  $$ select i.salt from reporting.installation i $$;
create function reporting.secret() returns text language sql stable security definer set search_path = '' as
  $$ select i.secret from reporting.installation i $$;


-- Who handles: a reader of the epoch in force, whatever their role. Everyone else finds nothing, also who was excluded.
create function reporting.is_reader(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from reporting.readers r join reporting.handlers h on h.id = r.handler_id
    where r.case_id = wanted and h.person_id = app.person() and h.ended_at is null
      and r.epoch = (select max(n.epoch) from reporting.readers n where n.case_id = wanted)) $$;
create function reporting.is_handler(owner uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from reporting.handlers h where h.organisation_id = owner and h.person_id = app.person() and h.ended_at is null) $$;
-- Who keeps the reporting point: its key holders and settings, no report.
create function reporting.is_keeper(owner uuid) returns boolean language sql stable as
  $$ select owner = app.organisation() and app.has_role('secretary', 'privacy-officer', 'administrator') $$;
revoke all on all functions in schema reporting from public;
grant usage on schema reporting to weerwerk_reporter, weerwerk_app;
grant execute on function reporting.receive, reporting.mailbox, reporting.key_of, reporting.add_message, reporting.open_points,
  reporting.point, reporting.salt to weerwerk_reporter;
grant execute on function reporting.is_reader, reporting.is_handler, reporting.is_keeper to weerwerk_app;

alter table reporting.installation enable row level security;
create policy nobody on reporting.installation for all using (false);
alter table reporting.points enable row level security;
create policy readable on reporting.points for select using (true);
create policy keeper on reporting.points for all using (reporting.is_keeper(organisation_id)) with check (reporting.is_keeper(organisation_id));
alter table reporting.directories enable row level security;
create policy readable on reporting.directories for select using (reporting.is_keeper(organisation_id) or reporting.is_handler(organisation_id)
  or organisation_id = app.organisation());
create policy keeper on reporting.directories for insert with check (reporting.is_keeper(organisation_id) and published_by = app.person());
alter table reporting.handlers enable row level security;
create policy self on reporting.handlers for all using (person_id = app.person()) with check (person_id = app.person());
create policy keeper on reporting.handlers for select using (reporting.is_keeper(organisation_id));
create policy keeper_ends on reporting.handlers for update using (reporting.is_keeper(organisation_id)) with check (ended_at is not null);
alter table reporting.cases enable row level security;
create policy reader on reporting.cases for select using (reporting.is_reader(id));
create policy reader_settles on reporting.cases for update using (reporting.is_reader(id)) with check (reporting.is_reader(id));
alter table reporting.readers enable row level security;
create policy reader on reporting.readers for select using (reporting.is_reader(case_id));
create policy reader_names on reporting.readers for insert with check (reporting.is_reader(case_id));
alter table reporting.envelopes enable row level security;
create policy reader on reporting.envelopes for select using (reporting.is_reader(case_id));
create policy reader_seals on reporting.envelopes for insert with check (reporting.is_reader(case_id));
alter table reporting.messages enable row level security;
create policy reader on reporting.messages for select using (reporting.is_reader(case_id));
create policy reader_writes on reporting.messages for insert with check (reporting.is_reader(case_id) and not by_reporter);

grant select on reporting.points, reporting.directories, reporting.handlers, reporting.cases, reporting.readers, reporting.envelopes,
  reporting.messages to weerwerk_app;
grant insert, update (root_public, without_script, is_open, name) on reporting.points to weerwerk_app;
grant insert on reporting.directories, reporting.handlers, reporting.readers, reporting.envelopes, reporting.messages to weerwerk_app;
grant update (ended_at, wrapped) on reporting.handlers to weerwerk_app;
grant update (regime, acknowledged_on, assessed_on, feedback_on, retested_on, closed_on, outcome, revision) on reporting.cases to weerwerk_app;
