alter table frameworks.versions add unique (id, organisation_id);

-- What becomes of each norm of an older version in a newer one: one document, as a version is.
create table frameworks.mappings (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'published')),
  transfers jsonb not null,
  levels jsonb,
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  published_at timestamptz,
  published_by uuid,
  used_at timestamptz,
  unique (from_id, to_id),
  check (from_id <> to_id),
  check ((state = 'published') = (published_at is not null)),
  check (used_at is null or state = 'published'),
  foreign key (from_id, organisation_id) references frameworks.versions (id, organisation_id),
  foreign key (to_id, organisation_id) references frameworks.versions (id, organisation_id) on delete cascade
);
-- Answers that moved along a mapping point to it: once used it stays as it is. Before, a published one can only be taken back.
create function frameworks.keep_mapping() returns trigger language plpgsql as $$
declare moves constant text[] := array['state', 'published_at', 'published_by', 'used_at'];
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then raise exception 'a published mapping stays'; end if;
    return old;
  end if;
  if (new.id, new.organisation_id, new.from_id, new.to_id) is distinct from (old.id, old.organisation_id, old.from_id, old.to_id) then
    raise exception 'a mapping stays between its versions';
  end if;
  if old.used_at is not null and new is distinct from old then raise exception 'a mapping that was used does not change'; end if;
  if old.state = 'published' and to_jsonb(new) - moves is distinct from to_jsonb(old) - moves then
    raise exception 'a published mapping does not change';
  end if;
  return new;
end $$;
create trigger keep_mapping before update or delete on frameworks.mappings for each row execute function frameworks.keep_mapping();

alter table frameworks.mappings enable row level security;
create policy published_in_district on frameworks.mappings for select
  using (state = 'published' and organisation_id in (app.district(), app.organisation()));
create policy kept_by_owner on frameworks.mappings for all
  using (organisation_id = app.organisation() and organisation_id = coalesce(app.district(), organisation_id)
    and app.has_role('project-leader', 'analyst', 'administrator'))
  with check (organisation_id = app.organisation() and organisation_id = coalesce(app.district(), organisation_id)
    and app.has_role('project-leader', 'analyst', 'administrator'));
create policy published_by_leaders on frameworks.mappings as restrictive for insert
  with check (state = 'draft' or app.has_role('project-leader', 'administrator'));
create policy moved_by_leaders on frameworks.mappings as restrictive for update
  using (state = 'draft' or app.has_role('project-leader', 'administrator'))
  with check (state = 'draft' or app.has_role('project-leader', 'administrator'));
create policy drafts_stay_removable on frameworks.mappings as restrictive for delete using (state = 'draft');
grant select, insert, update, delete on frameworks.mappings to weerwerk_app;

-- Where an answer came from when it moved into a scan: which answer of which scan, and what was decided. Never changed.
create table assessments.origins (
  scan_id uuid not null,
  norm text not null,
  from_scan_id uuid not null,
  from_norm text not null,
  organisation_id uuid not null,
  from_round_id uuid not null,
  from_framework_id uuid not null,
  kind text not null check (kind in ('carry', 'confirm', 'split', 'merge')),
  level smallint,
  not_applicable boolean not null,
  primary key (scan_id, norm, from_scan_id, from_norm),
  foreign key (scan_id, organisation_id) references assessments.scans (id, organisation_id) on delete cascade
);
alter table assessments.origins enable row level security;
create policy own_reads on assessments.origins for select
  using (organisation_id = app.organisation() and assessments.in_scan());
grant select on assessments.origins to weerwerk_app;

-- Moves a previous round's answers within each municipality along links between norms. The district may start this without
-- seeing any of it. Links: [{from, to, kind, confirm}]; steps of levels: [{from, to}], or null when a level stays.
-- Where several norms come together: the lowest level, n.v.t. only when no level was given, and texts under their norm.
create function assessments.move_answers(new_round uuid, links jsonb, steps jsonb) returns void language plpgsql security definer
  set search_path = assessments, pg_catalog as $$
declare before_round rounds%rowtype;
begin
  select p.* into before_round from rounds r join rounds p on p.id = r.previous_id and p.organisation_id = r.organisation_id
    where r.id = new_round and r.organisation_id = app.organisation() and app.has_role('project-leader');
  if before_round.id is null then raise exception 'only the district of two rounds moves answers'; end if;
  with link as (
    select l.value ->> 'from' as from_norm, l.value ->> 'to' as norm, l.value ->> 'kind' as kind,
      (l.value ->> 'confirm')::boolean as confirm, l.ordinality as place
    from jsonb_array_elements(links) with ordinality l
  ), step as (
    select (s.value ->> 'from')::smallint as from_level, (s.value ->> 'to')::smallint as to_level
    from jsonb_array_elements(coalesce(steps, '[]')) s
  ), moved as materialized (
    select n.id as scan_id, n.organisation_id, l.norm, l.from_norm, l.kind, l.confirm, l.place, o.id as from_scan_id,
      a.level as level_before, coalesce(s.to_level, a.level) as level, a.not_applicable, a.reason, a.measure, a.measure_due,
      a.needs_confirmation, a.answered_by, a.answered_at
    from scans n
      join scans o on o.round_id = before_round.id and o.organisation_id = n.organisation_id
      join answers a on a.scan_id = o.id
      join link l on l.from_norm = a.norm
      left join step s on s.from_level = a.level
    where n.round_id = new_round
  ), made as (
    insert into answers (scan_id, norm, organisation_id, level, not_applicable, reason, measure, measure_due,
        needs_confirmation, carried_from, version, answered_by, answered_at)
      select scan_id, norm, organisation_id, min(level), min(level) is null and bool_or(not_applicable),
        case when count(*) = 1 then min(reason) else
          left(string_agg(from_norm || ': ' || reason, E'\n\n' order by place) filter (where trim(reason) <> ''), 10000) end,
        case when count(*) = 1 then min(measure) else
          left(string_agg(from_norm || ': ' || measure, E'\n\n' order by place) filter (where trim(measure) <> ''), 10000) end,
        min(measure_due),
        (min(level) is not null or bool_or(not_applicable)) and bool_or(confirm or needs_confirmation),
        from_scan_id, 1, (array_agg(answered_by order by answered_at desc))[1], max(answered_at)
      from moved group by scan_id, norm, organisation_id, from_scan_id
  ), proven as (
    insert into proofs (scan_id, norm, evidence_id, organisation_id)
      select distinct n.id, l.norm, p.evidence_id, n.organisation_id
      from scans n
        join scans o on o.round_id = before_round.id and o.organisation_id = n.organisation_id
        join proofs p on p.scan_id = o.id
        join link l on l.from_norm = p.norm
      where n.round_id = new_round
  )
  insert into origins (scan_id, norm, from_scan_id, from_norm, organisation_id, from_round_id, from_framework_id, kind, level,
      not_applicable)
    select scan_id, norm, from_scan_id, from_norm, organisation_id, before_round.id, before_round.framework_id, kind,
      level_before, not_applicable
    from moved;
end $$;
revoke all on function assessments.move_answers from public;
grant execute on function assessments.move_answers to weerwerk_app;
drop function assessments.carry_forward;
