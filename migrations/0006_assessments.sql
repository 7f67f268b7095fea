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
  previous_id uuid references assessments.rounds,
  closed_at timestamptz,
  created_at timestamptz not null,
  created_by uuid not null,
  check (closes_on >= opens_on)
);
-- One municipality in one round. `content` is what was signed for, bound by `content_hash`.
create table assessments.scans (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references assessments.rounds,
  organisation_id uuid not null,
  district_id uuid not null,
  state text not null default 'open' check (state in ('open', 'submitted', 'signed')),
  revision integer not null default 1,
  submitted_at timestamptz,
  submitted_by uuid,
  signed_at timestamptz,
  signed_by uuid,
  signed_as text,
  content jsonb,
  content_hash text,
  reopened_at timestamptz,
  reopen_reason text,
  unique (round_id, organisation_id)
);
create index on assessments.scans (organisation_id);
create table assessments.answers (
  scan_id uuid not null references assessments.scans,
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
  check (not (not_applicable and level is not null)),
  check (char_length(reason) <= 10000 and char_length(measure) <= 10000)
);
create table assessments.comments (
  id uuid primary key default gen_random_uuid(),
  scan_id uuid not null references assessments.scans,
  organisation_id uuid not null,
  norm text not null,
  body text not null check (char_length(body) between 1 and 10000),
  author_id uuid not null,
  written_at timestamptz not null
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
  check (link is not null or file_id is not null)
);
create index on assessments.evidence (organisation_id, dated_on desc);
-- One piece of evidence can serve several norms and later scans.
create table assessments.proofs (
  scan_id uuid not null references assessments.scans,
  norm text not null,
  evidence_id uuid not null references assessments.evidence,
  organisation_id uuid not null,
  primary key (scan_id, norm, evidence_id)
);
create table assessments.delegations (
  id uuid primary key default gen_random_uuid(),
  scan_id uuid not null references assessments.scans,
  organisation_id uuid not null,
  -- the code of a theme or of a norm
  node text not null,
  person_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  unique (scan_id, node)
);
-- What submitting hands to the district: levels and n.v.t., nothing else. Rows exist only while handed over.
create table assessments.levels (
  scan_id uuid not null references assessments.scans,
  norm text not null,
  organisation_id uuid not null,
  district_id uuid not null,
  round_id uuid not null,
  claimed smallint,
  counting smallint,
  not_applicable boolean not null default false,
  primary key (scan_id, norm),
  check (not (not_applicable and claimed is not null))
);
create index on assessments.levels (round_id);
-- A release by the municipality of one reason, comment or piece of evidence; withdrawn when it says so.
create table assessments.releases (
  id uuid primary key default gen_random_uuid(),
  scan_id uuid not null references assessments.scans,
  organisation_id uuid not null,
  district_id uuid not null,
  norm text not null,
  kind text not null check (kind in ('reason', 'comment', 'evidence')),
  item_id uuid,
  released_by uuid not null,
  released_at timestamptz not null,
  withdrawn_at timestamptz
);
create index on assessments.releases (scan_id, norm);
-- Each signature with the content that it is bound to; kept when a scan is reopened.
create table assessments.signatures (
  id uuid primary key default gen_random_uuid(),
  scan_id uuid not null references assessments.scans,
  organisation_id uuid not null,
  content jsonb not null,
  content_hash text not null,
  signed_as text not null,
  signed_by uuid not null,
  signed_at timestamptz not null
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
  scan_id uuid not null references assessments.scans,
  organisation_id uuid not null,
  changes jsonb not null,
  made_by uuid not null,
  made_at timestamptz not null,
  applied_at timestamptz
);

create function assessments.keep_signed() returns trigger language plpgsql as $$
declare state_now text;
begin
  select s.state into state_now from assessments.scans s where s.id = coalesce(new.scan_id, old.scan_id);
  if state_now <> 'open' then raise exception 'a % scan does not change', state_now; end if;
  return coalesce(new, old);
end $$;
create trigger keep_signed before insert or update or delete on assessments.answers for each row execute function assessments.keep_signed();
create trigger keep_signed before insert or update or delete on assessments.proofs for each row execute function assessments.keep_signed();

alter table assessments.rounds enable row level security;
alter table assessments.scans enable row level security;
alter table assessments.answers enable row level security;
alter table assessments.comments enable row level security;
alter table assessments.evidence enable row level security;
alter table assessments.proofs enable row level security;
alter table assessments.delegations enable row level security;
alter table assessments.levels enable row level security;
alter table assessments.releases enable row level security;
alter table assessments.signatures enable row level security;
alter table assessments.reminders enable row level security;
alter table assessments.imports enable row level security;

create policy in_district on assessments.rounds for select using (organisation_id in (app.organisation(), app.district()));
create policy kept_by_district on assessments.rounds for all
  using (organisation_id = app.organisation() and app.has_role('project-leader', 'analyst', 'administrator'))
  with check (organisation_id = app.organisation() and app.has_role('project-leader', 'analyst', 'administrator'));
create policy own on assessments.scans for all using (organisation_id = app.organisation()) with check (organisation_id = app.organisation());
create policy own on assessments.answers for all using (organisation_id = app.organisation()) with check (organisation_id = app.organisation());
create policy own on assessments.comments for all using (organisation_id = app.organisation()) with check (organisation_id = app.organisation());
create policy own on assessments.evidence for all using (organisation_id = app.organisation()) with check (organisation_id = app.organisation());
create policy own on assessments.proofs for all using (organisation_id = app.organisation()) with check (organisation_id = app.organisation());
create policy own on assessments.delegations for all using (organisation_id = app.organisation()) with check (organisation_id = app.organisation());
create policy own on assessments.levels for all using (organisation_id = app.organisation()) with check (organisation_id = app.organisation());
create policy own on assessments.releases for all using (organisation_id = app.organisation()) with check (organisation_id = app.organisation());
create policy own on assessments.imports for all using (organisation_id = app.organisation()) with check (organisation_id = app.organisation());
create policy own on assessments.signatures for all using (organisation_id = app.organisation()) with check (organisation_id = app.organisation());
create policy own on assessments.reminders for select using (organisation_id = app.organisation());

-- The district sees how far a scan is, and starts one for each municipality of a round; never what is in it.
create policy district_starts on assessments.scans for insert
  with check (district_id = app.organisation() and app.has_role('project-leader', 'analyst', 'administrator'));
create policy district_sees_state on assessments.scans for select
  using (district_id = app.organisation() and app.has_role('project-leader', 'analyst', 'administrator'));
-- Submitting hands over levels and n.v.t.
create policy district_reads on assessments.levels for select
  using (district_id = app.organisation() and app.has_role('project-leader', 'analyst'));
create policy district_reads on assessments.releases for select
  using (district_id = app.organisation() and app.has_role('project-leader', 'analyst') and withdrawn_at is null);
-- A function of its own: the planner would otherwise plan the releases at every saved answer.
create function assessments.is_released(wanted_kind text, wanted_scan uuid, wanted_norm text, wanted_item uuid) returns boolean
  language sql stable security definer set search_path = '' cost 1000 as $$
  select app.has_role('project-leader', 'analyst') and exists (
    select from assessments.releases r join assessments.scans s on s.id = r.scan_id
    where r.kind = wanted_kind and r.withdrawn_at is null and r.district_id = app.organisation() and s.state <> 'open'
      and (r.item_id = wanted_item or (wanted_item is null and r.scan_id = wanted_scan and r.norm = wanted_norm))) $$;
create policy released_comment on assessments.comments for select
  using (assessments.is_released('comment', null, null, comments.id));
create policy released_evidence on assessments.evidence for select
  using (assessments.is_released('evidence', null, null, evidence.id));
create policy released_reason on assessments.answers for select
  using (assessments.is_released('reason', answers.scan_id, answers.norm, null));

grant select, insert, update, delete on all tables in schema assessments to weerwerk_app;
revoke insert, update, delete on assessments.reminders from weerwerk_app;
revoke update, delete on assessments.signatures from weerwerk_app;

-- Copies a previous round's answers within each municipality. The district may start this without seeing any of it.
create function assessments.carry_forward(new_round uuid) returns void language plpgsql security definer
  set search_path = assessments, pg_catalog as $$
begin
  if not exists (select from assessments.rounds r where r.id = new_round and r.organisation_id = app.organisation()
      and app.has_role('project-leader', 'administrator')) then
    raise exception 'only the district of a round carries answers forward';
  end if;
  insert into assessments.answers (scan_id, norm, organisation_id, level, not_applicable, reason, measure, measure_due,
      needs_confirmation, carried_from, version, answered_by, answered_at)
    select n.id, a.norm, n.organisation_id, a.level, a.not_applicable, a.reason, a.measure, a.measure_due, true, o.id, 1, a.answered_by, a.answered_at
    from assessments.rounds r
      join assessments.scans n on n.round_id = r.id
      join assessments.scans o on o.round_id = r.previous_id and o.organisation_id = n.organisation_id
      join assessments.answers a on a.scan_id = o.id
    where r.id = new_round and r.previous_id in (select p.id from assessments.rounds p where p.organisation_id = app.organisation());
  insert into assessments.proofs (scan_id, norm, evidence_id, organisation_id)
    select n.id, p.norm, p.evidence_id, n.organisation_id
    from assessments.rounds r
      join assessments.scans n on n.round_id = r.id
      join assessments.scans o on o.round_id = r.previous_id and o.organisation_id = n.organisation_id
      join assessments.proofs p on p.scan_id = o.id
    where r.id = new_round;
end $$;
revoke all on function assessments.carry_forward from public;
grant execute on function assessments.carry_forward to weerwerk_app;
