-- The independent assessment: a round of its own kind, linked to the self-scan round that it judges. One inspection is the
-- judgement of one municipality; its levels are given blind, revealed theme by theme, heard, signed and acknowledged.
alter table assessments.rounds drop constraint rounds_kind_check;
alter table assessments.rounds
  add constraint rounds_kind_check check (kind in ('self-scan', 'independent')),
  add column linked_id uuid,
  -- the percentage of norms of each municipality that a second assessor judges too
  add column second_share smallint not null default 0 check (second_share between 0 and 100),
  add constraint rounds_linked check (kind = 'independent' or (linked_id is null and second_share = 0)),
  add foreign key (linked_id, organisation_id) references assessments.rounds (id, organisation_id) on delete set null (linked_id);
create index on assessments.rounds (linked_id);

create function assessments.start_round() returns trigger language plpgsql as $$
begin
  if new.kind = 'independent' and not exists (select from assessments.rounds r where r.id = new.linked_id and r.kind = 'self-scan'
      and r.organisation_id = new.organisation_id and r.framework_id = new.framework_id and r.groups = new.groups) then
    raise exception 'an independent round judges a self-scan round of its district, by the same version of the framework';
  end if;
  return new;
end $$;
create trigger start_round before insert on assessments.rounds for each row execute function assessments.start_round();

create or replace function assessments.keep_round() returns trigger language plpgsql as $$
begin
  if (new.id, new.organisation_id, new.kind, new.framework_id, new.groups, new.second_share) is distinct from
      (old.id, old.organisation_id, old.kind, old.framework_id, old.groups, old.second_share)
    or new.previous_id is distinct from old.previous_id and not (new.previous_id is null and assessments.destroying())
    or new.linked_id is distinct from old.linked_id and not (new.linked_id is null and assessments.destroying()) then
    raise exception 'the framework of a round does not change';
  end if;
  return new;
end $$;

create table assessments.inspections (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null,
  organisation_id uuid not null,
  district_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'hearing', 'final', 'acknowledged')),
  revision integer not null default 1,
  -- the norms that a second assessor judges too, chosen when the round starts
  second_norms text[] not null default '{}',
  hearing_at timestamptz,
  hearing_until date,
  replied_at timestamptz,
  signed_at timestamptz,
  signed_by uuid,
  content_hash text,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  acknowledged_as text,
  unique (round_id, organisation_id),
  unique (id, organisation_id, district_id),
  foreign key (round_id, district_id) references assessments.rounds (id, organisation_id),
  check ((state = 'draft') = (hearing_at is null and hearing_until is null)),
  check ((state in ('final', 'acknowledged')) = (signed_at is not null and signed_by is not null and content_hash is not null)),
  check ((state = 'acknowledged') = (acknowledged_at is not null and acknowledged_by is not null and acknowledged_as is not null))
);
create index on assessments.inspections (organisation_id);

-- For whom an assessor works as far as employments and roles here do not tell it. `name` is an employer outside the product.
create table assessments.employers (
  id uuid primary key default gen_random_uuid(),
  district_id uuid not null,
  person_id uuid not null,
  organisation_id uuid references organisations.organisations,
  name text,
  declared_by uuid not null,
  declared_at timestamptz not null,
  ended_at timestamptz,
  check ((organisation_id is null) <> (name is null)),
  check (char_length(name) between 1 and 200)
);
create index on assessments.employers (person_id);

create table assessments.assignments (
  id uuid primary key default gen_random_uuid(),
  inspection_id uuid not null,
  organisation_id uuid not null,
  district_id uuid not null,
  place text not null check (place in ('first', 'second')),
  person_id uuid not null,
  -- whom the person worked for when assigned: what the check of conflicts looked at
  employers jsonb not null default '[]',
  assigned_by uuid not null,
  assigned_at timestamptz not null,
  ended_at timestamptz,
  foreign key (inspection_id, organisation_id, district_id) references assessments.inspections (id, organisation_id, district_id)
);
create unique index on assessments.assignments (inspection_id, place) where ended_at is null;
create unique index on assessments.assignments (inspection_id, person_id) where ended_at is null;
create index on assessments.assignments (person_id);

-- The first verdict, given blind; after the reveal it stays as it is and `revisions` follow it.
create table assessments.verdicts (
  inspection_id uuid not null,
  norm text not null,
  place text not null check (place in ('first', 'second')),
  organisation_id uuid not null,
  district_id uuid not null,
  level_then smallint,
  na_then boolean not null default false,
  level_now smallint,
  na_now boolean not null default false,
  reason text check (char_length(reason) <= 10000),
  documents text check (char_length(documents) <= 10000),
  interviews text check (char_length(interviews) <= 10000),
  sample_size integer check (sample_size between 1 and 1000000),
  sample_hits integer,
  version integer not null default 1,
  given_by uuid not null,
  given_at timestamptz not null,
  primary key (inspection_id, norm, place),
  foreign key (inspection_id, organisation_id, district_id) references assessments.inspections (id, organisation_id, district_id),
  check (not (na_then and level_then is not null) and not (na_now and level_now is not null)),
  check ((sample_size is null) = (sample_hits is null)),
  check (sample_hits between 0 and sample_size)
);

-- A verdict that was looked at again after the reveal: the levels as they are from then on, and why. Levels may stay the same.
create table assessments.revisions (
  inspection_id uuid not null,
  norm text not null,
  place text not null,
  number integer not null,
  organisation_id uuid not null,
  district_id uuid not null,
  level_then smallint,
  na_then boolean not null default false,
  level_now smallint,
  na_now boolean not null default false,
  reason text not null check (char_length(reason) between 1 and 10000),
  revised_by uuid not null,
  revised_at timestamptz not null,
  primary key (inspection_id, norm, place, number),
  foreign key (inspection_id, norm, place) references assessments.verdicts (inspection_id, norm, place),
  foreign key (inspection_id, organisation_id, district_id) references assessments.inspections (id, organisation_id, district_id),
  check (na_then <> (level_then is not null)),
  check (na_now <> (level_now is not null))
);

create table assessments.inspection_evidence (
  id uuid primary key default gen_random_uuid(),
  inspection_id uuid not null,
  norm text not null,
  place text not null check (place in ('first', 'second')),
  organisation_id uuid not null,
  district_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  form text not null,
  dated_on date not null,
  link text,
  file_id uuid,
  file_hash text,
  -- a piece that the municipality released with its self-scan
  released_id uuid references assessments.evidence on delete set null,
  released boolean not null default false,
  added_by uuid not null,
  added_at timestamptz not null,
  foreign key (inspection_id, organisation_id, district_id) references assessments.inspections (id, organisation_id, district_id),
  check (released or (released_id is null and (link is not null or file_id is not null)))
);
create index on assessments.inspection_evidence (inspection_id, norm);

-- The moment from which an assessor sees what the municipality gave itself for a theme, bound to the verdicts before it: `hash`
-- covers them and the reveal before this one, so that the order of all can be proved.
create table assessments.reveals (
  inspection_id uuid not null,
  number integer not null,
  place text not null,
  theme text not null,
  organisation_id uuid not null,
  district_id uuid not null,
  norms text[] not null,
  evidence uuid[] not null,
  verdicts_hash text not null,
  hash text not null,
  revealed_by uuid not null,
  revealed_at timestamptz not null,
  primary key (inspection_id, number),
  unique (inspection_id, place, theme),
  foreign key (inspection_id, organisation_id, district_id) references assessments.inspections (id, organisation_id, district_id)
);

create table assessments.visits (
  id uuid primary key default gen_random_uuid(),
  inspection_id uuid not null,
  organisation_id uuid not null,
  district_id uuid not null,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 5 and 600),
  place text not null check (char_length(place) between 1 and 200),
  -- the role of whom it is with, never a name
  with_role text not null check (char_length(with_role) between 1 and 200),
  subject text not null check (char_length(subject) between 1 and 500),
  revision integer not null default 1,
  planned_by uuid not null,
  planned_at timestamptz not null,
  cancelled_at timestamptz,
  foreign key (inspection_id, organisation_id, district_id) references assessments.inspections (id, organisation_id, district_id)
);
create index on assessments.visits (inspection_id, starts_at);

-- The hearing: what the municipality says to a verdict, and what the assessor answers.
create table assessments.replies (
  inspection_id uuid not null,
  norm text not null,
  organisation_id uuid not null,
  district_id uuid not null,
  body text not null check (char_length(body) between 1 and 10000),
  version integer not null default 1,
  replied_by uuid not null,
  replied_at timestamptz not null,
  primary key (inspection_id, norm),
  foreign key (inspection_id, organisation_id, district_id) references assessments.inspections (id, organisation_id, district_id)
);
create table assessments.reply_answers (
  inspection_id uuid not null,
  norm text not null,
  organisation_id uuid not null,
  district_id uuid not null,
  body text not null check (char_length(body) between 1 and 10000),
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (inspection_id, norm),
  foreign key (inspection_id, norm) references assessments.replies (inspection_id, norm),
  foreign key (inspection_id, organisation_id, district_id) references assessments.inspections (id, organisation_id, district_id)
);
create table assessments.hearing_reminders (
  inspection_id uuid not null,
  organisation_id uuid not null,
  district_id uuid not null,
  days_before integer not null,
  sent_at timestamptz not null,
  primary key (inspection_id, days_before),
  foreign key (inspection_id, organisation_id, district_id) references assessments.inspections (id, organisation_id, district_id)
);
-- What the assessor signs, word for word.
create table assessments.inspection_contents (
  inspection_id uuid primary key,
  organisation_id uuid not null,
  district_id uuid not null,
  content jsonb not null,
  content_hash text not null,
  foreign key (inspection_id, organisation_id, district_id) references assessments.inspections (id, organisation_id, district_id)
);
create table assessments.inspection_imports (
  id uuid primary key default gen_random_uuid(),
  inspection_id uuid not null,
  place text not null,
  organisation_id uuid not null,
  district_id uuid not null,
  changes jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  applied_at timestamptz,
  foreign key (inspection_id, organisation_id, district_id) references assessments.inspections (id, organisation_id, district_id)
);

-- Whom a person works for between two days: employments, roles, what was declared, and `shared` the municipalities for which the
-- same employer organisation employs the staff.
create function assessments.employed_by(person uuid, from_day date, to_day date)
  returns table (organisation_id uuid, via text, through_id uuid) language sql stable security definer set search_path = '' as $$
  with direct as (
    select e.organisation_id, 'employment' as via from organisations.employments e
      where e.person_id = person and e.starts_on <= to_day and (e.ends_on is null or e.ends_on >= greatest(from_day, e.starts_on))
    union
    select m.organisation_id, 'role' from organisations.memberships m
      join organisations.organisations o on o.id = m.organisation_id and o.kind in ('municipality', 'service')
      where m.person_id = person and m.starts_on <= to_day and (m.ends_on is null or m.ends_on >= greatest(from_day, m.starts_on))
    union
    select d.organisation_id, 'declared' from assessments.employers d
      where d.person_id = person and d.organisation_id is not null and d.ended_at is null
  ), employing as (
    select s.service_id from direct d join organisations.services s on d.organisation_id in (s.municipality_id, s.service_id)
  )
  select d.organisation_id, d.via, d.organisation_id from direct d
  union
  select s.municipality_id, 'shared', s.service_id from organisations.services s
    where s.service_id in (select e.service_id from employing e) and s.municipality_id not in (select d.organisation_id from direct d) $$;
revoke all on function assessments.employed_by from public;

-- The same of an assessor of the acting district, for who assigns and for the assessor.
create function assessments.employers_of(person uuid, from_day date, to_day date)
  returns table (organisation_id uuid, via text, through_id uuid) language sql stable security definer set search_path = '' as $$
  select e.* from assessments.employed_by(person, from_day, to_day) e
    where (app.has_role('project-leader') or person = app.person())
      and exists (select from organisations.memberships m where m.person_id = person and m.role = 'assessor'
        and m.organisation_id = app.organisation()) $$;
revoke all on function assessments.employers_of from public;
grant execute on function assessments.employers_of to weerwerk_app;

-- Why a person can not judge a municipality: `own-employer`, or `sees-levels` for who reads all levels of the district by another
-- role; null when nothing is in the way.
create function assessments.conflict_of(person uuid, wanted_inspection uuid, day date) returns text
  language sql stable security definer set search_path = '' as $$
  select case
    when exists (select from assessments.employed_by(person, least(coalesce(l.reference_day, r.reference_day), day), day) e
      where e.organisation_id = i.organisation_id) then 'own-employer'
    when exists (select from organisations.memberships m where m.person_id = person and m.organisation_id = i.district_id
      and m.role in ('project-leader', 'analyst') and m.starts_on <= day and (m.ends_on is null or m.ends_on >= greatest(day, m.starts_on)))
      then 'sees-levels' end
  from assessments.inspections i join assessments.rounds r on r.id = i.round_id left join assessments.rounds l on l.id = r.linked_id
  where i.id = wanted_inspection $$;
revoke all on function assessments.conflict_of from public;

-- The place of the acting person in an inspection, null for anyone else.
create function assessments.place_in(wanted uuid) returns text language sql stable security definer set search_path = '' as $$
  select a.place from assessments.assignments a where a.inspection_id = wanted and a.person_id = app.person()
    and a.ended_at is null and a.district_id = app.organisation() and app.has_role('assessor') $$;
-- From the hearing on the municipality and its district see what was found.
create function assessments.sees_result(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from assessments.inspections i where i.id = wanted and i.state <> 'draft'
    and ((i.organisation_id = app.organisation() and assessments.in_scan())
      or (i.district_id = app.organisation() and app.has_role('project-leader', 'analyst')))) $$;
-- An assessor sees what the other one gave to a norm once their own verdict on it is revealed, and all from the hearing on.
create function assessments.sees_other(wanted uuid, wanted_norm text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select from assessments.inspections i where i.id = wanted and i.state <> 'draft' and assessments.place_in(wanted) is not null)
    or exists (select from assessments.reveals r where r.inspection_id = wanted and r.place = assessments.place_in(wanted)
      and wanted_norm = any (r.norms)) $$;
-- Whether the acting assessor has revealed what a municipality gave itself for a norm of a self-scan round.
create function assessments.sees_self(owner uuid, wanted_round uuid, wanted_norm text) returns boolean
  language sql stable security definer set search_path = '' cost 1000 as $$
  select app.has_role('assessor') and exists (
    select from assessments.rounds r join assessments.inspections i on i.round_id = r.id and i.organisation_id = owner
      join assessments.reveals v on v.inspection_id = i.id and v.place = assessments.place_in(i.id)
    where r.linked_id = wanted_round and wanted_norm = any (v.norms)) $$;
-- Whether the acting person still has to judge a norm of this municipality blind, whatever other role they have.
create function assessments.is_blind(owner uuid, wanted_round uuid, wanted_norm text) returns boolean
  language sql stable security definer set search_path = '' cost 1000 as $$
  select exists (
    select from assessments.assignments a join assessments.inspections i on i.id = a.inspection_id and i.organisation_id = owner
      join assessments.rounds r on r.id = i.round_id and r.linked_id = wanted_round
    where a.person_id = app.person() and a.ended_at is null and not exists (select from assessments.reveals v
      where v.inspection_id = i.id and v.place = a.place and wanted_norm = any (v.norms))) $$;
-- Whether they have to judge anything of a self-scan round blind: then no picture of it shows them names.
create function assessments.is_blind_in(wanted_round uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from assessments.assignments a join assessments.inspections i on i.id = a.inspection_id and i.state = 'draft'
      join assessments.rounds r on r.id = i.round_id and wanted_round in (r.linked_id, r.id)
    where a.person_id = app.person() and a.ended_at is null) $$;
-- A piece of evidence that the municipality of an inspection released, for its assessors.
create function assessments.released_to_assessor(owner uuid, wanted_round uuid, item uuid) returns boolean
  language sql stable security definer set search_path = '' cost 1000 as $$
  select app.has_role('assessor') and exists (
    select from assessments.releases r join assessments.scans s on s.id = r.scan_id and s.state <> 'open'
      join assessments.rounds o on o.linked_id = r.round_id
      join assessments.inspections i on i.round_id = o.id and i.organisation_id = r.organisation_id
    where r.kind = 'evidence' and r.withdrawn_at is null and r.organisation_id = owner and r.item_id = item
      and (wanted_round is null or r.round_id = wanted_round) and assessments.place_in(i.id) is not null) $$;
revoke all on function assessments.place_in, assessments.sees_result, assessments.sees_other, assessments.sees_self,
  assessments.is_blind, assessments.is_blind_in, assessments.released_to_assessor from public;
grant execute on function assessments.place_in, assessments.sees_result, assessments.sees_other, assessments.sees_self,
  assessments.is_blind, assessments.is_blind_in, assessments.released_to_assessor to weerwerk_app;

-- Nobody is assigned to their own employer, nor in both places of one inspection, ever.
create function assessments.keep_assignment() returns trigger language plpgsql security definer set search_path = '' as $$
declare why text;
begin
  if tg_op = 'DELETE' then
    if assessments.destroying() then return old; end if;
    raise exception 'an assignment ends, it does not go';
  end if;
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'ended_at') is distinct from (to_jsonb(old) - 'ended_at') or old.ended_at is not null or new.ended_at is null then
      raise exception 'an assignment only ends';
    end if;
    return new;
  end if;
  perform from assessments.inspections i where i.id = new.inspection_id and i.state in ('draft', 'hearing') for share;
  if not found then raise exception 'a signed inspection gets no other assessor'; end if;
  if exists (select from assessments.assignments a where a.inspection_id = new.inspection_id and a.person_id = new.person_id
      and a.place <> new.place) then
    raise exception 'first and second assessor are two people';
  end if;
  if not exists (select from organisations.memberships m where m.person_id = new.person_id and m.organisation_id = new.district_id
      and m.role = 'assessor') then
    raise exception 'only an assessor of the district is assigned';
  end if;
  why := assessments.conflict_of(new.person_id, new.inspection_id, (new.assigned_at at time zone 'Europe/Amsterdam')::date);
  if why is not null then raise exception 'not for this assessor: %', why using errcode = 'insufficient_privilege'; end if;
  return new;
end $$;
revoke all on function assessments.keep_assignment from public;
create trigger keep_assignment before insert or update or delete on assessments.assignments
  for each row execute function assessments.keep_assignment();

-- A verdict is given in draft, before the reveal of its theme, and never changes after it; the lock makes both wait for each other.
create function assessments.keep_verdict() returns trigger language plpgsql security definer set search_path = '' as $$
declare i assessments.inspections%rowtype;
begin
  if tg_op = 'DELETE' then
    if assessments.destroying() then return old; end if;
    raise exception 'a verdict stays';
  end if;
  select * into i from assessments.inspections n where n.id = new.inspection_id for share;
  if i.state is distinct from 'draft' then raise exception 'a % inspection takes no verdict', i.state; end if;
  if tg_op = 'UPDATE' and (new.inspection_id, new.norm, new.place) is distinct from (old.inspection_id, old.norm, old.place) then
    raise exception 'a verdict stays with its norm';
  end if;
  if new.place = 'second' and not new.norm = any (i.second_norms) then raise exception 'this norm has no second assessor'; end if;
  if exists (select from assessments.reveals r where r.inspection_id = new.inspection_id and r.place = new.place and new.norm = any (r.norms)) then
    raise exception 'a first verdict does not change after the reveal';
  end if;
  if app.person() is not null and assessments.conflict_of(app.person(), new.inspection_id,
      (new.given_at at time zone 'Europe/Amsterdam')::date) is not null then
    raise exception 'this assessor may not judge this municipality' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function assessments.keep_verdict from public;
create trigger keep_verdict before insert or update or delete on assessments.verdicts for each row execute function assessments.keep_verdict();

create function assessments.keep_revision() returns trigger language plpgsql security definer set search_path = '' as $$
declare i assessments.inspections%rowtype;
begin
  if tg_op <> 'INSERT' then
    if tg_op = 'DELETE' and assessments.destroying() then return old; end if;
    raise exception 'a revision stays';
  end if;
  select * into i from assessments.inspections n where n.id = new.inspection_id for share;
  if i.state not in ('draft', 'hearing') then raise exception 'a % inspection takes no revision', i.state; end if;
  if not exists (select from assessments.reveals r where r.inspection_id = new.inspection_id and r.place = new.place and new.norm = any (r.norms)) then
    raise exception 'a verdict is revised after the reveal only';
  end if;
  if new.number <> 1 + (select count(*) from assessments.revisions v where v.inspection_id = new.inspection_id and v.norm = new.norm
      and v.place = new.place) then
    raise exception 'revisions follow each other';
  end if;
  return new;
end $$;
revoke all on function assessments.keep_revision from public;
create trigger keep_revision before insert or update or delete on assessments.revisions for each row execute function assessments.keep_revision();

create function assessments.keep_reveal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and assessments.destroying() then return old; end if;
  raise exception 'a reveal stays';
end $$;
create trigger keep_reveal before update or delete on assessments.reveals for each row execute function assessments.keep_reveal();

create function assessments.keep_inspection_evidence() returns trigger language plpgsql security definer set search_path = '' as $$
declare state_now text;
begin
  if assessments.destroying() then return coalesce(new, old); end if;
  select n.state into state_now from assessments.inspections n where n.id = coalesce(new.inspection_id, old.inspection_id) for share;
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'released_id') = (to_jsonb(old) - 'released_id') and new.released_id is null then return new; end if;
    raise exception 'evidence does not change';
  end if;
  if state_now not in ('draft', 'hearing') then raise exception 'a % inspection takes no evidence', state_now; end if;
  if tg_op = 'DELETE' and exists (select from assessments.reveals r where r.inspection_id = old.inspection_id and old.id = any (r.evidence)) then
    raise exception 'evidence of a revealed verdict stays';
  end if;
  return coalesce(new, old);
end $$;
revoke all on function assessments.keep_inspection_evidence from public;
create trigger keep_inspection_evidence before insert or update or delete on assessments.inspection_evidence
  for each row execute function assessments.keep_inspection_evidence();

-- What a reveal binds, as one text: the verdicts of a place on these norms with the evidence that was there.
create function assessments.revealed_text(wanted uuid, wanted_place text, wanted_norms text[], pieces uuid[]) returns text
  language sql stable security definer set search_path = '' as $$
  select jsonb_build_array(
    (select coalesce(jsonb_agg(jsonb_build_array(v.norm, v.level_then, v.na_then, v.level_now, v.na_now, v.reason, v.documents,
      v.interviews, v.sample_size, v.sample_hits, v.given_by, (extract(epoch from v.given_at) * 1000000)::bigint) order by v.norm collate "C"), '[]')
      from assessments.verdicts v where v.inspection_id = wanted and v.place = wanted_place and v.norm = any (wanted_norms)),
    (select coalesce(jsonb_agg(jsonb_build_array(e.norm, e.id, e.title, e.form, e.dated_on, e.link, e.file_hash) order by e.id), '[]')
      from assessments.inspection_evidence e where e.inspection_id = wanted and e.id = any (pieces)))::text $$;
create function assessments.reveal_hash(before text, wanted uuid, number integer, place text, theme text, norms text[], pieces uuid[],
  verdicts_hash text, person uuid, moment timestamptz) returns text language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(before, wanted, number, place, theme, to_jsonb(norms), to_jsonb(pieces), verdicts_hash,
    person, (extract(epoch from moment) * 1000000)::bigint)::text, 'UTF8')), 'hex') $$;
revoke all on function assessments.revealed_text from public;

-- The only way to a reveal: every norm needs a whole verdict of that place, and the hash is made here.
create function assessments.reveal(wanted uuid, the_place text, the_theme text, the_norms text[], person uuid, moment timestamptz)
  returns integer language plpgsql security definer set search_path = '' as $$
declare
  i assessments.inspections%rowtype;
  last record;
  pieces uuid[];
  bound text;
  link integer;
begin
  if current_setting('role', true) = 'weerwerk_app' and (assessments.place_in(wanted) is distinct from the_place
      or person is distinct from app.person()) then
    raise exception 'not assigned here' using errcode = 'insufficient_privilege';
  end if;
  select * into i from assessments.inspections n where n.id = wanted for update;
  if i.state is distinct from 'draft' then raise exception 'a % inspection reveals nothing', i.state; end if;
  if coalesce(cardinality(the_norms), 0) = 0 or exists (select from unnest(the_norms) n where not exists (
      select from assessments.verdicts v where v.inspection_id = wanted and v.place = the_place and v.norm = n
        and (v.na_then or v.level_then is not null) and (v.na_now or v.level_now is not null) and trim(coalesce(v.reason, '')) <> '')) then
    raise exception 'every norm needs a verdict before the reveal';
  end if;
  select r.number, r.hash into last from assessments.reveals r where r.inspection_id = wanted order by r.number desc limit 1;
  link := coalesce(last.number, 0) + 1;
  select coalesce(array_agg(e.id order by e.id), '{}') into pieces from assessments.inspection_evidence e
    where e.inspection_id = wanted and e.place = the_place and e.norm = any (the_norms);
  bound := encode(sha256(convert_to(assessments.revealed_text(wanted, the_place, the_norms, pieces), 'UTF8')), 'hex');
  insert into assessments.reveals values (wanted, link, the_place, the_theme, i.organisation_id, i.district_id, the_norms, pieces, bound,
    assessments.reveal_hash(coalesce(last.hash, ''), wanted, link, the_place, the_theme, the_norms, pieces, bound, person, moment),
    person, moment);
  return link;
end $$;
revoke all on function assessments.reveal from public;
grant execute on function assessments.reveal to weerwerk_app;

-- Calculates every reveal again, for the system: `verdicts_hold` says that the verdicts are those that were bound, `chain_holds` that
-- the reveal follows from the one before.
create function assessments.checked_reveals(wanted uuid)
  returns table (number integer, verdicts_hold boolean, chain_holds boolean) language sql stable security definer set search_path = '' as $$
  select r.number,
    r.verdicts_hash = encode(sha256(convert_to(assessments.revealed_text(r.inspection_id, r.place, r.norms, r.evidence), 'UTF8')), 'hex'),
    r.number = row_number() over chain and r.hash = assessments.reveal_hash(lag(r.hash, 1, '') over chain, r.inspection_id, r.number,
      r.place, r.theme, r.norms, r.evidence, r.verdicts_hash, r.revealed_by, r.revealed_at)
  from assessments.reveals r where r.inspection_id = wanted window chain as (order by r.number) order by r.number $$;
revoke all on function assessments.checked_reveals from public;

create function assessments.keep_reply() returns trigger language plpgsql security definer set search_path = '' as $$
declare i assessments.inspections%rowtype;
begin
  if assessments.destroying() then return coalesce(new, old); end if;
  select * into i from assessments.inspections n where n.id = coalesce(new.inspection_id, old.inspection_id) for share;
  if i.state is distinct from 'hearing' then raise exception 'there is no hearing now'; end if;
  if tg_table_name = 'replies' and i.replied_at is not null then raise exception 'the municipality is done replying'; end if;
  if tg_table_name = 'replies' and tg_op <> 'INSERT'
      and exists (select from assessments.reply_answers a where a.inspection_id = old.inspection_id and a.norm = old.norm) then
    raise exception 'a reply that was answered stays';
  end if;
  return coalesce(new, old);
end $$;
revoke all on function assessments.keep_reply from public;
create trigger keep_reply before insert or update or delete on assessments.replies for each row execute function assessments.keep_reply();
create trigger keep_reply before insert or update or delete on assessments.reply_answers for each row execute function assessments.keep_reply();

create function assessments.keep_inspection_content() returns trigger language plpgsql security definer set search_path = '' as $$
declare state_now text;
begin
  if tg_op <> 'INSERT' then
    if tg_op = 'DELETE' and assessments.destroying() then return old; end if;
    raise exception 'what was signed stays';
  end if;
  select n.state into state_now from assessments.inspections n where n.id = new.inspection_id for update;
  if state_now is distinct from 'hearing' then raise exception 'signing follows the hearing'; end if;
  return new;
end $$;
revoke all on function assessments.keep_inspection_content from public;
create trigger keep_inspection_content before insert or update or delete on assessments.inspection_contents
  for each row execute function assessments.keep_inspection_content();

-- The steps of an inspection and by whom: the same as inspections/model.ts and policy.ts.
create function assessments.keep_inspection() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  step text;
  is_app boolean := current_setting('role', true) = 'weerwerk_app';
begin
  if tg_op = 'DELETE' then
    if not assessments.destroying() then raise exception 'an inspection stays'; end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    if not exists (select from assessments.rounds r where r.id = new.round_id and r.kind = 'independent') then
      raise exception 'an inspection belongs to an independent round';
    end if;
    return new;
  end if;
  step := old.state || ' to ' || new.state;
  if (new.id, new.round_id, new.organisation_id, new.district_id, new.second_norms) is distinct from
      (old.id, old.round_id, old.organisation_id, old.district_id, old.second_norms) then
    raise exception 'an inspection stays with its round and its municipality';
  end if;
  if step not in ('draft to hearing', 'hearing to hearing', 'hearing to final', 'final to acknowledged') then
    raise exception 'an inspection does not go from %', step;
  end if;
  if step = 'draft to hearing' and exists (select from unnest(old.second_norms) n where not exists (select from assessments.reveals r
      where r.inspection_id = new.id and r.place = 'second' and n = any (r.norms))) then
    raise exception 'the second assessor is not ready';
  end if;
  if step = 'draft to hearing' and exists (select from assessments.verdicts v where v.inspection_id = new.id and not exists (
      select from assessments.reveals r where r.inspection_id = v.inspection_id and r.place = v.place and v.norm = any (r.norms))) then
    raise exception 'the hearing follows the reveal of every theme';
  end if;
  if step = 'hearing to final' then
    if exists (select from assessments.replies p where p.inspection_id = new.id and not exists (
        select from assessments.reply_answers a where a.inspection_id = p.inspection_id and a.norm = p.norm)) then
      raise exception 'every reply needs an answer';
    end if;
    if not exists (select from assessments.inspection_contents c where c.inspection_id = new.id and c.content_hash = new.content_hash) then
      raise exception 'nothing was kept under this hash';
    end if;
  end if;
  if step = 'final to acknowledged' and (new.content_hash, new.signed_at, new.signed_by) is distinct from
      (old.content_hash, old.signed_at, old.signed_by) then
    raise exception 'what was signed stays';
  end if;
  if is_app and (
      (step in ('draft to hearing', 'hearing to final') and assessments.place_in(new.id) is distinct from 'first') or
      (step = 'hearing to final' and new.signed_by is distinct from app.person()) or
      (step = 'hearing to hearing' and not (
        (assessments.place_in(new.id) = 'first'
          and to_jsonb(new) - array['hearing_until', 'revision'] = to_jsonb(old) - array['hearing_until', 'revision']) or
        (new.organisation_id = app.organisation() and app.has_role('coordinator')
          and to_jsonb(new) - array['replied_at', 'revision'] = to_jsonb(old) - array['replied_at', 'revision']))) or
      (step = 'final to acknowledged' and not (new.organisation_id = app.organisation() and app.has_role('secretary', 'mayor')
        and new.acknowledged_by = app.person()))) then
    raise exception 'this step is not for you' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
revoke all on function assessments.keep_inspection from public;
create trigger keep_inspection before insert or update or delete on assessments.inspections
  for each row execute function assessments.keep_inspection();
-- Self-scans have scans, independent rounds have inspections.
create function assessments.keep_scan_in_round() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from assessments.rounds r where r.id = new.round_id and r.kind = 'self-scan') then
    raise exception 'a scan belongs to a self-scan round';
  end if;
  return new;
end $$;
revoke all on function assessments.keep_scan_in_round from public;
create trigger keep_scan_in_round before insert on assessments.scans for each row execute function assessments.keep_scan_in_round();

alter table assessments.inspections enable row level security;
alter table assessments.employers enable row level security;
alter table assessments.assignments enable row level security;
alter table assessments.verdicts enable row level security;
alter table assessments.revisions enable row level security;
alter table assessments.inspection_evidence enable row level security;
alter table assessments.reveals enable row level security;
alter table assessments.visits enable row level security;
alter table assessments.replies enable row level security;
alter table assessments.reply_answers enable row level security;
alter table assessments.hearing_reminders enable row level security;
alter table assessments.inspection_contents enable row level security;
alter table assessments.inspection_imports enable row level security;

create policy own_sees on assessments.inspections for select using (organisation_id = app.organisation() and assessments.in_scan());
create policy district_sees on assessments.inspections for select
  using (district_id = app.organisation() and app.has_role('project-leader', 'analyst', 'administrator'));
create policy assessor_sees on assessments.inspections for select using (assessments.place_in(id) is not null);
create policy district_starts on assessments.inspections for insert
  with check (district_id = app.organisation() and state = 'draft' and app.has_role('project-leader')
    and exists (select from organisations.organisations o where o.id = inspections.organisation_id and o.district_id = inspections.district_id));
create policy assessor_moves on assessments.inspections for update
  using (assessments.place_in(id) = 'first') with check (assessments.place_in(id) = 'first');
create policy own_moves on assessments.inspections for update
  using (organisation_id = app.organisation() and app.has_role('coordinator', 'secretary', 'mayor'))
  with check (organisation_id = app.organisation() and app.has_role('coordinator', 'secretary', 'mayor'));

create policy kept on assessments.employers for select
  using (district_id = app.organisation() and (app.has_role('project-leader') or person_id = app.person()));
create policy declared on assessments.employers for insert
  with check (district_id = app.organisation() and declared_by = app.person()
    and (app.has_role('project-leader') or (app.has_role('assessor') and person_id = app.person())));
create policy ended on assessments.employers for update
  using (district_id = app.organisation() and app.has_role('project-leader'))
  with check (district_id = app.organisation() and app.has_role('project-leader'));

create policy district_sees on assessments.assignments for select
  using (district_id = app.organisation() and app.has_role('project-leader', 'analyst', 'administrator'));
create policy assessor_sees on assessments.assignments for select using (assessments.place_in(inspection_id) is not null);
create policy own_sees on assessments.assignments for select using (organisation_id = app.organisation() and assessments.in_scan());
create policy district_assigns on assessments.assignments for insert
  with check (district_id = app.organisation() and app.has_role('project-leader') and assigned_by = app.person());
create policy district_ends on assessments.assignments for update
  using (district_id = app.organisation() and app.has_role('project-leader'))
  with check (district_id = app.organisation() and app.has_role('project-leader'));

create policy assessor_sees on assessments.verdicts for select
  using (assessments.place_in(inspection_id) = place or assessments.sees_other(inspection_id, norm));
create policy result on assessments.verdicts for select using (assessments.sees_result(inspection_id));
create policy assessor_gives on assessments.verdicts for insert
  with check (assessments.place_in(inspection_id) = place and given_by = app.person());
create policy assessor_changes on assessments.verdicts for update using (assessments.place_in(inspection_id) = place)
  with check (assessments.place_in(inspection_id) = place and given_by = app.person());

create policy assessor_sees on assessments.revisions for select
  using (assessments.place_in(inspection_id) = place or assessments.sees_other(inspection_id, norm));
create policy result on assessments.revisions for select using (assessments.sees_result(inspection_id));
create policy assessor_revises on assessments.revisions for insert
  with check (assessments.place_in(inspection_id) = place and revised_by = app.person());

create policy assessor_sees on assessments.inspection_evidence for select
  using (assessments.place_in(inspection_id) = place or assessments.sees_other(inspection_id, norm));
create policy result on assessments.inspection_evidence for select using (assessments.sees_result(inspection_id));
create policy assessor_adds on assessments.inspection_evidence for insert
  with check (assessments.place_in(inspection_id) = place and added_by = app.person());
create policy assessor_removes on assessments.inspection_evidence for delete using (assessments.place_in(inspection_id) = place);

-- That a theme was revealed is no secret; what it shows is.
create policy assessor_sees on assessments.reveals for select using (assessments.place_in(inspection_id) is not null);
create policy district_sees on assessments.reveals for select
  using (district_id = app.organisation() and app.has_role('project-leader', 'analyst', 'administrator'));
create policy own_sees on assessments.reveals for select using (organisation_id = app.organisation() and assessments.in_scan());

create policy seen on assessments.visits for select using (assessments.place_in(inspection_id) is not null
  or (organisation_id = app.organisation() and assessments.in_scan())
  or (district_id = app.organisation() and app.has_role('project-leader', 'analyst', 'administrator')));
create policy planned on assessments.visits for insert with check (planned_by = app.person()
  and (assessments.place_in(inspection_id) is not null or (district_id = app.organisation() and app.has_role('project-leader'))));
create policy changed on assessments.visits for update
  using (assessments.place_in(inspection_id) is not null or (district_id = app.organisation() and app.has_role('project-leader')))
  with check (assessments.place_in(inspection_id) is not null or (district_id = app.organisation() and app.has_role('project-leader')));

create policy assessor_sees on assessments.replies for select using (assessments.place_in(inspection_id) is not null);
create policy result on assessments.replies for select using (assessments.sees_result(inspection_id));
create policy own_replies on assessments.replies for insert
  with check (organisation_id = app.organisation() and app.has_role('coordinator') and replied_by = app.person());
create policy own_changes on assessments.replies for update
  using (organisation_id = app.organisation() and app.has_role('coordinator'))
  with check (organisation_id = app.organisation() and app.has_role('coordinator') and replied_by = app.person());
create policy assessor_sees on assessments.reply_answers for select using (assessments.place_in(inspection_id) is not null);
create policy result on assessments.reply_answers for select using (assessments.sees_result(inspection_id));
create policy assessor_answers on assessments.reply_answers for insert
  with check (assessments.place_in(inspection_id) = 'first' and answered_by = app.person());
create policy assessor_changes on assessments.reply_answers for update using (assessments.place_in(inspection_id) = 'first')
  with check (assessments.place_in(inspection_id) = 'first' and answered_by = app.person());

create policy own on assessments.hearing_reminders for select using (organisation_id = app.organisation());
create policy assessor_sees on assessments.inspection_contents for select using (assessments.place_in(inspection_id) is not null);
create policy result on assessments.inspection_contents for select using (assessments.sees_result(inspection_id));
create policy assessor_signs on assessments.inspection_contents for insert with check (assessments.place_in(inspection_id) = 'first');
create policy own on assessments.inspection_imports for all
  using (made_by = app.person() and assessments.place_in(inspection_id) = place)
  with check (made_by = app.person() and assessments.place_in(inspection_id) = place);

-- Self levels: an assessor sees those of a theme that they revealed; whoever judges blind sees none before, by no other role either.
drop policy district_reads on assessments.levels;
create policy district_reads on assessments.levels for select
  using (district_id = app.organisation() and app.has_role('project-leader', 'analyst')
    and not assessments.is_blind(organisation_id, round_id, norm));
create policy assessor_sees on assessments.levels for select
  using (district_id = app.organisation() and assessments.sees_self(organisation_id, round_id, norm));
-- Released evidence may be looked at blind; reasons and comments name levels and stay out of sight.
create policy assessor_sees on assessments.releases for select
  using (district_id = app.organisation() and kind = 'evidence' and withdrawn_at is null
    and assessments.released_to_assessor(organisation_id, round_id, item_id));
create policy released_to_assessor on assessments.evidence for select
  using (assessments.released_to_assessor(organisation_id, null, id));
-- A published thread names the municipalities where it plays: not for who comes to judge them.
drop policy district_reads on common_threads.threads;
create policy district_reads on common_threads.threads for select
  using (organisation_id = app.organisation() and state = 'published'
    and app.has_role('project-leader', 'analyst', 'administrator', 'board-member', 'execution-specialist', 'province-reader'));

grant select, insert, update on assessments.inspections, assessments.verdicts, assessments.visits, assessments.replies,
  assessments.reply_answers to weerwerk_app;
grant select, insert, update (ended_at) on assessments.employers, assessments.assignments to weerwerk_app;
grant select, insert on assessments.revisions, assessments.inspection_contents to weerwerk_app;
grant select, insert, delete on assessments.inspection_evidence to weerwerk_app;
grant select on assessments.reveals, assessments.hearing_reminders to weerwerk_app;
grant select, insert, update, delete on assessments.inspection_imports to weerwerk_app;
