create schema assessments;
grant usage on schema assessments to weerwerk_app;

-- A round is the district's: which framework version, which municipalities, from when to when.
create table assessments.rounds (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  kind text not null default 'self-scan' check (kind in ('self-scan')),
  title text not null,
  framework_id uuid not null,
  groups text[] not null default '{}',
  reference_day date not null,
  opens_on date not null,
  closes_on date not null,
  reminder_days integer[] not null default '{14,7,1}',
  previous_id uuid,
  revision integer not null default 1,
  closed_at timestamptz,
  created_at timestamptz not null,
  created_by uuid not null,
  check (closes_on >= opens_on),
  unique (id, organisation_id),
  foreign key (previous_id, organisation_id) references assessments.rounds (id, organisation_id) on delete set null (previous_id)
);
-- One municipality in one round. Rows below carry the municipality too, and a key that ties it to the scan: nobody hangs a row
-- of their own on the scan of another.
create table assessments.scans (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null,
  organisation_id uuid not null,
  district_id uuid not null,
  state text not null default 'open' check (state in ('open', 'submitted', 'signed')),
  revision integer not null default 1,
  submitted_at timestamptz,
  submitted_by uuid,
  signed_at timestamptz,
  signed_by uuid,
  signed_as text,
  content_hash text,
  reopened_at timestamptz,
  reopen_reason text,
  unique (round_id, organisation_id),
  unique (id, organisation_id),
  unique (id, organisation_id, district_id, round_id),
  foreign key (round_id, district_id) references assessments.rounds (id, organisation_id),
  check ((state = 'open') = (content_hash is null)),
  check ((state = 'signed') = (signed_at is not null and signed_by is not null))
);
create index on assessments.scans (organisation_id);
create table assessments.answers (
  scan_id uuid not null,
  norm text not null,
  organisation_id uuid not null,
  level smallint,
  not_applicable boolean not null default false,
  reason text,
  measure text,
  measure_due date,
  needs_confirmation boolean not null default false,
  carried_from uuid,
  version integer not null default 1,
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (scan_id, norm),
  foreign key (scan_id, organisation_id) references assessments.scans (id, organisation_id),
  check (not (not_applicable and level is not null)),
  check (char_length(reason) <= 10000 and char_length(measure) <= 10000)
);
create table assessments.comments (
  id uuid primary key default gen_random_uuid(),
  scan_id uuid not null,
  organisation_id uuid not null,
  norm text not null,
  body text not null check (char_length(body) between 1 and 10000),
  author_id uuid not null,
  written_at timestamptz not null,
  foreign key (scan_id, organisation_id) references assessments.scans (id, organisation_id)
);
create index on assessments.comments (scan_id, norm);
create table assessments.evidence (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  title text not null,
  form text not null,
  dated_on date not null,
  proves_use boolean not null default false,
  link text,
  file_id uuid,
  file_hash text,
  added_by uuid not null,
  added_at timestamptz not null,
  check (link is not null or file_id is not null),
  unique (id, organisation_id)
);
create index on assessments.evidence (organisation_id, dated_on desc);
-- One piece of evidence can serve several norms and later scans.
create table assessments.proofs (
  scan_id uuid not null,
  norm text not null,
  evidence_id uuid not null,
  organisation_id uuid not null,
  primary key (scan_id, norm, evidence_id),
  foreign key (scan_id, organisation_id) references assessments.scans (id, organisation_id),
  foreign key (evidence_id, organisation_id) references assessments.evidence (id, organisation_id)
);
create table assessments.delegations (
  id uuid primary key default gen_random_uuid(),
  scan_id uuid not null,
  organisation_id uuid not null,
  -- the code of a theme or of a norm
  node text not null,
  person_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  unique (scan_id, node),
  foreign key (scan_id, organisation_id) references assessments.scans (id, organisation_id)
);
-- What submitting hands to the district: levels and n.v.t., nothing else. Rows exist only while handed over.
create table assessments.levels (
  scan_id uuid not null,
  norm text not null,
  organisation_id uuid not null,
  district_id uuid not null,
  round_id uuid not null,
  claimed smallint,
  counting smallint,
  not_applicable boolean not null default false,
  primary key (scan_id, norm),
  foreign key (scan_id, organisation_id, district_id, round_id)
    references assessments.scans (id, organisation_id, district_id, round_id),
  check (not (not_applicable and claimed is not null))
);
create index on assessments.levels (round_id);
-- A release by the municipality of one reason, comment or piece of evidence; withdrawn when it says so.
create table assessments.releases (
  id uuid primary key default gen_random_uuid(),
  scan_id uuid not null,
  organisation_id uuid not null,
  district_id uuid not null,
  round_id uuid not null,
  norm text not null,
  kind text not null check (kind in ('reason', 'comment', 'evidence')),
  item_id uuid,
  released_by uuid not null,
  released_at timestamptz not null,
  withdrawn_at timestamptz,
  foreign key (scan_id, organisation_id, district_id, round_id)
    references assessments.scans (id, organisation_id, district_id, round_id),
  check ((kind = 'reason') = (item_id is null))
);
create index on assessments.releases (scan_id, norm);
-- An item is released once at a time, so that one withdrawal hides it.
create unique index on assessments.releases (scan_id, norm, kind, item_id) nulls not distinct where withdrawn_at is null;
-- What was handed in word for word, with reasons and evidence: a table of its own, as the district sees rows of scans.
create table assessments.contents (
  scan_id uuid primary key,
  organisation_id uuid not null,
  content jsonb not null,
  content_hash text not null,
  foreign key (scan_id, organisation_id) references assessments.scans (id, organisation_id)
);
-- Each signature with the content that it is bound to; kept when a scan is reopened.
create table assessments.signatures (
  id uuid primary key default gen_random_uuid(),
  scan_id uuid not null,
  organisation_id uuid not null,
  content jsonb not null,
  content_hash text not null,
  signed_as text not null,
  signed_by uuid not null,
  signed_at timestamptz not null,
  foreign key (scan_id, organisation_id) references assessments.scans (id, organisation_id)
);
create index on assessments.signatures (scan_id);
create table assessments.reminders (
  round_id uuid not null references assessments.rounds,
  organisation_id uuid not null,
  days_before integer not null,
  sent_at timestamptz not null,
  primary key (round_id, organisation_id, days_before)
);
-- An offline spreadsheet that was read but not yet confirmed.
create table assessments.imports (
  id uuid primary key default gen_random_uuid(),
  scan_id uuid not null,
  organisation_id uuid not null,
  changes jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  applied_at timestamptz,
  foreign key (scan_id, organisation_id) references assessments.scans (id, organisation_id)
);

-- What belongs to a scan that was handed in stays as it is, whoever asks. The lock makes a save and handing in wait for each other.
-- The system destroys what is over its term, and says so; the role of the application can't.
create function assessments.destroying() returns boolean language sql stable as $$
  select coalesce(current_setting('app.destroying', true), '') = 'on' and current_setting('role', true) <> 'weerwerk_app' $$;

create function assessments.keep_signed() returns trigger language plpgsql security definer set search_path = '' as $$
declare state_now text;
begin
  select s.state into state_now from assessments.scans s where s.id = coalesce(new.scan_id, old.scan_id) for share;
  if tg_op = 'DELETE' and assessments.destroying() then return old; end if;
  if state_now is distinct from 'open' then raise exception 'a % scan does not change', state_now; end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
revoke all on function assessments.keep_signed from public;
create trigger keep_signed before insert or update or delete on assessments.answers for each row execute function assessments.keep_signed();
create trigger keep_signed before insert or update or delete on assessments.proofs for each row execute function assessments.keep_signed();
create trigger keep_signed before insert or update or delete on assessments.levels for each row execute function assessments.keep_signed();
create trigger keep_signed before insert or update or delete on assessments.contents for each row execute function assessments.keep_signed();

-- The steps of a scan, by whom, and the hash that holds from handing in to signing: the same as model.ts and policy.ts.
create function assessments.keep_scan() returns trigger language plpgsql as $$
declare step text;
begin
  if tg_op = 'DELETE' then
    if old.state <> 'open' and not assessments.destroying() then raise exception 'a % scan stays', old.state; end if;
    return old;
  end if;
  step := old.state || ' to ' || new.state;
  if (new.id, new.round_id, new.organisation_id, new.district_id) is distinct from
      (old.id, old.round_id, old.organisation_id, old.district_id) then
    raise exception 'a scan stays with its round and its municipality';
  end if;
  if step in ('submitted to submitted', 'signed to signed') and new is distinct from old then
    raise exception 'a % scan does not change', old.state;
  end if;
  if step in ('open to signed', 'signed to submitted') then raise exception 'a scan does not go from %', step; end if;
  if step = 'open to submitted' and not exists (select from assessments.contents c
      where c.scan_id = new.id and c.content_hash = new.content_hash) then
    raise exception 'nothing was handed in under this hash';
  end if;
  if step = 'submitted to signed' and new.content_hash is distinct from old.content_hash then
    raise exception 'a signature holds for what was handed in';
  end if;
  if step = 'signed to open' and (new.reopened_at is null or trim(coalesce(new.reopen_reason, '')) = '') then
    raise exception 'reopening needs a reason';
  end if;
  if app.person() is not null and (
      (step in ('open to submitted', 'submitted to open') and not app.has_role('coordinator')) or
      (step in ('submitted to signed', 'signed to open') and not app.has_role('secretary', 'mayor')) or
      (step = 'submitted to signed' and new.signed_by is distinct from app.person())) then
    raise exception 'this step is not for you' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_scan before update or delete on assessments.scans for each row execute function assessments.keep_scan();

-- What is asked of municipalities is fixed once a round exists; its title and days are not.
create function assessments.keep_round() returns trigger language plpgsql as $$
begin
  if (new.id, new.organisation_id, new.framework_id, new.groups) is distinct from
      (old.id, old.organisation_id, old.framework_id, old.groups)
    or new.previous_id is distinct from old.previous_id and not (new.previous_id is null and assessments.destroying()) then
    raise exception 'the framework of a round does not change';
  end if;
  return new;
end $$;
create trigger keep_round before update on assessments.rounds for each row execute function assessments.keep_round();

alter table assessments.rounds enable row level security;
alter table assessments.scans enable row level security;
alter table assessments.answers enable row level security;
alter table assessments.comments enable row level security;
alter table assessments.evidence enable row level security;
alter table assessments.proofs enable row level security;
alter table assessments.delegations enable row level security;
alter table assessments.levels enable row level security;
alter table assessments.releases enable row level security;
alter table assessments.contents enable row level security;
alter table assessments.signatures enable row level security;
alter table assessments.reminders enable row level security;
alter table assessments.imports enable row level security;

-- Who works on the scan of a municipality, and who answers: the lists of policy.ts.
create function assessments.in_scan() returns boolean language sql stable as $$ select app.has_role('coordinator',
  'contributor', 'integrity-officer', 'privacy-officer', 'attention-officer', 'secretary', 'mayor', 'controller') $$;
create function assessments.answers_in_scan() returns boolean language sql stable as $$ select app.has_role('coordinator',
  'contributor', 'integrity-officer', 'privacy-officer', 'attention-officer', 'controller') $$;

create policy in_district on assessments.rounds for select using (organisation_id in (app.organisation(), app.district()));
create policy district_starts on assessments.rounds for insert
  with check (organisation_id = app.organisation() and organisation_id = coalesce(app.district(), organisation_id)
    and app.has_role('project-leader'));
create policy district_keeps on assessments.rounds for update
  using (organisation_id = app.organisation() and app.has_role('project-leader'))
  with check (organisation_id = app.organisation() and app.has_role('project-leader'));

-- The district starts a scan for each municipality of a round and sees how far it is; never what is in it.
create policy own_sees on assessments.scans for select using (organisation_id = app.organisation());
create policy own_moves on assessments.scans for update
  using (organisation_id = app.organisation() and assessments.in_scan())
  with check (organisation_id = app.organisation() and assessments.in_scan());
create policy district_starts on assessments.scans for insert
  with check (district_id = app.organisation() and state = 'open' and app.has_role('project-leader')
    and exists (select from organisations.organisations o where o.id = scans.organisation_id and o.district_id = scans.district_id));
create policy district_sees_state on assessments.scans for select
  using (district_id = app.organisation() and app.has_role('project-leader', 'analyst', 'administrator'));

create policy own_reads on assessments.answers for select using (organisation_id = app.organisation() and assessments.in_scan());
create policy own_answers on assessments.answers for insert
  with check (organisation_id = app.organisation() and assessments.answers_in_scan() and answered_by = app.person());
create policy own_changes on assessments.answers for update
  using (organisation_id = app.organisation() and assessments.answers_in_scan())
  with check (organisation_id = app.organisation() and assessments.answers_in_scan() and answered_by = app.person());
create policy own_reads on assessments.comments for select using (organisation_id = app.organisation() and assessments.in_scan());
create policy own_writes on assessments.comments for insert
  with check (organisation_id = app.organisation() and assessments.in_scan() and author_id = app.person());
create policy own_takes_back on assessments.comments for delete
  using (organisation_id = app.organisation() and author_id = app.person());
create policy own_reads on assessments.evidence for select using (organisation_id = app.organisation() and assessments.in_scan());
create policy own_adds on assessments.evidence for insert
  with check (organisation_id = app.organisation() and assessments.answers_in_scan() and added_by = app.person());
create policy own_reads on assessments.proofs for select using (organisation_id = app.organisation() and assessments.in_scan());
create policy own_links on assessments.proofs for insert
  with check (organisation_id = app.organisation() and assessments.answers_in_scan());
create policy own_unlinks on assessments.proofs for delete
  using (organisation_id = app.organisation() and assessments.answers_in_scan());
create policy own_reads on assessments.delegations for select using (organisation_id = app.organisation() and assessments.in_scan());
create policy own_asks on assessments.delegations for all
  using (organisation_id = app.organisation() and app.has_role('coordinator'))
  with check (organisation_id = app.organisation() and app.has_role('coordinator') and asked_by = app.person());
create policy own_reads on assessments.levels for select using (organisation_id = app.organisation() and assessments.in_scan());
create policy own_hands_over on assessments.levels for insert
  with check (organisation_id = app.organisation() and app.has_role('coordinator'));
create policy own_takes_back on assessments.levels for delete
  using (organisation_id = app.organisation() and app.has_role('coordinator', 'secretary', 'mayor'));
create policy own_reads on assessments.contents for select using (organisation_id = app.organisation() and assessments.in_scan());
create policy own_hands_in on assessments.contents for insert
  with check (organisation_id = app.organisation() and app.has_role('coordinator'));
create policy own_takes_back on assessments.contents for delete
  using (organisation_id = app.organisation() and app.has_role('coordinator', 'secretary', 'mayor'));
create policy own_reads on assessments.releases for select using (organisation_id = app.organisation() and assessments.in_scan());
create policy own_releases on assessments.releases for insert
  with check (organisation_id = app.organisation() and app.has_role('coordinator') and released_by = app.person());
create policy own_withdraws on assessments.releases for update
  using (organisation_id = app.organisation() and app.has_role('coordinator', 'secretary', 'mayor'))
  with check (organisation_id = app.organisation() and app.has_role('coordinator', 'secretary', 'mayor'));
create policy own_reads on assessments.signatures for select using (organisation_id = app.organisation() and assessments.in_scan());
create policy own_signs on assessments.signatures for insert
  with check (organisation_id = app.organisation() and app.has_role('secretary', 'mayor') and signed_by = app.person());
create policy own on assessments.reminders for select using (organisation_id = app.organisation());
create policy own on assessments.imports for all
  using (organisation_id = app.organisation() and app.has_role('coordinator'))
  with check (organisation_id = app.organisation() and app.has_role('coordinator'));

-- Submitting hands over levels and n.v.t.
create policy district_reads on assessments.levels for select
  using (district_id = app.organisation() and app.has_role('project-leader', 'analyst'));
create policy district_reads on assessments.releases for select
  using (district_id = app.organisation() and app.has_role('project-leader', 'analyst') and withdrawn_at is null);
-- A function of its own: the planner would otherwise plan the releases at every saved answer.
create function assessments.is_released(wanted_kind text, owner uuid, wanted_scan uuid, wanted_norm text, wanted_item uuid)
  returns boolean language sql stable security definer set search_path = '' cost 1000 as $$
  select app.has_role('project-leader', 'analyst') and exists (
    select from assessments.releases r join assessments.scans s on s.id = r.scan_id
    where r.kind = wanted_kind and r.withdrawn_at is null and r.district_id = app.organisation() and s.state <> 'open'
      and r.organisation_id = owner
      and (r.item_id = wanted_item or (wanted_item is null and r.scan_id = wanted_scan and r.norm = wanted_norm))) $$;
revoke all on function assessments.is_released from public;
grant execute on function assessments.is_released to weerwerk_app;
create policy released_comment on assessments.comments for select
  using (assessments.is_released('comment', comments.organisation_id, null, null, comments.id));
create policy released_evidence on assessments.evidence for select
  using (assessments.is_released('evidence', evidence.organisation_id, null, null, evidence.id));
-- Of an answer the reason alone is released, not the measure beside it: so no policy on the row, but its one field.
create function assessments.released_reason(wanted_scan uuid, wanted_norm text)
  returns text language sql stable security definer set search_path = '' as $$
  select a.reason from assessments.answers a where a.scan_id = wanted_scan and a.norm = wanted_norm
    and assessments.is_released('reason', a.organisation_id, a.scan_id, a.norm, null) $$;
revoke all on function assessments.released_reason from public;
grant execute on function assessments.released_reason to weerwerk_app;

grant select, insert, update on assessments.rounds, assessments.scans, assessments.answers, assessments.releases to weerwerk_app;
grant select, insert, delete on assessments.comments, assessments.proofs, assessments.levels, assessments.contents to weerwerk_app;
grant select, insert on assessments.evidence, assessments.signatures to weerwerk_app;
grant select, insert, update, delete on assessments.delegations, assessments.imports to weerwerk_app;
grant select on assessments.reminders to weerwerk_app;

-- Copies a previous round's answers within each municipality, for the norms of the new round. The district may start this
-- without seeing any of it.
create function assessments.carry_forward(new_round uuid, norms text[]) returns void language plpgsql security definer
  set search_path = assessments, pg_catalog as $$
declare before_round uuid;
begin
  select p.id into before_round from rounds r join rounds p on p.id = r.previous_id and p.organisation_id = r.organisation_id
    where r.id = new_round and r.organisation_id = app.organisation() and app.has_role('project-leader');
  if before_round is null then raise exception 'only the district of two rounds carries answers forward'; end if;
  insert into answers (scan_id, norm, organisation_id, level, not_applicable, reason, measure, measure_due,
      needs_confirmation, carried_from, version, answered_by, answered_at)
    select n.id, a.norm, n.organisation_id, a.level, a.not_applicable, a.reason, a.measure, a.measure_due,
      a.level is not null or a.not_applicable, o.id, 1, a.answered_by, a.answered_at
    from scans n
      join scans o on o.round_id = before_round and o.organisation_id = n.organisation_id
      join answers a on a.scan_id = o.id and a.norm = any (norms)
    where n.round_id = new_round;
  insert into proofs (scan_id, norm, evidence_id, organisation_id)
    select n.id, p.norm, p.evidence_id, n.organisation_id
    from scans n
      join scans o on o.round_id = before_round and o.organisation_id = n.organisation_id
      join proofs p on p.scan_id = o.id and p.norm = any (norms)
    where n.round_id = new_round;
end $$;
revoke all on function assessments.carry_forward from public;
grant execute on function assessments.carry_forward to weerwerk_app;
