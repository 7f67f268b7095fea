-- What the last round of each check of a file asks, kept beside the file, so that lists and coverage of thousands of files are quick. The
-- database writes it itself whenever a check changes; nobody else can.
create table screening.file_work (
  file_id uuid primary key,
  organisation_id uuid not null,
  -- checks before the start that are not agreed, and checks that wait for a talk or a decision
  missing integer not null,
  talks integer not null,
  -- the first day on which something has to be there, or again; of what is asked at the end; and of what is late when that day is past
  next_on date,
  exit_on date,
  late_on date,
  foreign key (file_id, organisation_id) references screening.files (id, organisation_id) on delete cascade
);
create index on screening.file_work (organisation_id, next_on);
alter table screening.file_work enable row level security;
create policy hr on screening.file_work for select using (screening.is_hr(organisation_id));
grant select on screening.file_work to weerwerk_app;

create function screening.count_work(wanted uuid[]) returns void language sql security definer set search_path = '' as $$
  with last as (
    select distinct on (c.file_id, c.code) c.file_id, c.moment, c.state, c.due_on, c.due_again_on,
      c.state in ('agreed', 'not-applicable') or coalesce(c.decision in ('agreed', 'agreed-with-agreements'), false) as is_good,
      case when c.state in ('open', 'requested') then c.due_on else c.due_again_on end as day
    from screening.checks c where c.file_id = any (wanted) order by c.file_id, c.code, c.round desc)
  insert into screening.file_work as w (file_id, organisation_id, missing, talks, next_on, exit_on, late_on)
  select f.id, f.organisation_id, count(*) filter (where l.moment = 'before' and not l.is_good),
    count(*) filter (where l.state in ('not-agreed', 'talk')), min(l.day), min(l.day) filter (where l.moment = 'exit'),
    min(case when l.is_good then l.due_again_on else l.due_on end)
  from screening.files f left join last l on l.file_id = f.id where f.id = any (wanted) group by f.id, f.organisation_id
  on conflict (file_id) do update set missing = excluded.missing, talks = excluded.talks, next_on = excluded.next_on,
    exit_on = excluded.exit_on, late_on = excluded.late_on
  where (w.missing, w.talks, w.next_on, w.exit_on, w.late_on)
    is distinct from (excluded.missing, excluded.talks, excluded.next_on, excluded.exit_on, excluded.late_on) $$;
revoke all on function screening.count_work from public;

create function screening.checks_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform screening.count_work(array(select distinct file_id from changed));
  return null;
end $$;
revoke all on function screening.checks_changed from public;
create trigger count_added after insert on screening.checks referencing new table as changed
  for each statement execute function screening.checks_changed();
create trigger count_changed after update on screening.checks referencing new table as changed
  for each statement execute function screening.checks_changed();
create trigger count_gone after delete on screening.checks referencing old table as changed
  for each statement execute function screening.checks_changed();
select screening.count_work(array(select id from screening.files));

-- One row per open file: what is done and what is late on a day.
create function screening.standings(owners uuid[], on_day date)
  returns table (owner uuid, file_id uuid, class text, state text, is_complete boolean, is_late boolean)
  language sql stable security definer set search_path = '' as $$
  select f.organisation_id, f.id, f.class, f.state, coalesce(w.missing, 0) = 0, coalesce(w.late_on < on_day, false)
  from screening.files f left join screening.file_work w on w.file_id = f.id
  where f.organisation_id = any (owners) and f.state <> 'ended' $$;
revoke all on function screening.standings from public;

create or replace function screening.own_coverage(on_day date)
  returns table (class text, files integer, complete integer, late integer, percent integer)
  language sql stable security definer set search_path = '' as $$
  with counted as (
    select s.class, count(*)::int as files, count(*) filter (where s.is_complete and not s.is_late)::int as complete,
      count(*) filter (where s.is_late)::int as late
    from screening.standings(array[app.organisation()], on_day) s
    where app.has_role('integrity-officer', 'coordinator', 'secretary', 'mayor', 'controller', 'privacy-officer')
      and s.state in ('restricted', 'working')
    group by s.class)
  select c.class,
    case when hr or c.files >= 5 then c.files end, case when hr then c.complete end, case when hr then c.late end,
    case when hr then (c.complete * 100 / c.files) else screening.safe_percent(c.complete, c.files) end
  from counted c, lateral (select app.has_role('integrity-officer') as hr) who order by c.class $$;

create or replace function screening.district_coverage(on_day date)
  returns table (organisation_id uuid, class text, percent integer)
  language sql stable security definer set search_path = '' as $$
  with standings as materialized (
    select s.* from screening.standings(
      (select array_agg(o.id) from organisations.organisations o where o.district_id = app.organisation()), on_day) s
    where app.has_role('project-leader', 'analyst', 'board-member') and s.state in ('restricted', 'working'))
  select null::uuid, s.class, screening.safe_percent(count(*) filter (where s.is_complete and not s.is_late), count(*))
    from standings s group by s.class
  union all
  select s.owner, null, screening.safe_percent(count(*) filter (where s.is_complete and not s.is_late), count(*))
    from standings s where app.has_role('project-leader', 'analyst') group by s.owner $$;

create or replace function screening.team_standings(on_day date)
  returns table (employment_id uuid, person_id uuid, state text, is_complete boolean, is_late boolean)
  language sql stable security definer set search_path = '' as $$
  select e.id, e.person_id, s.state, s.is_complete, s.is_late
  from organisations.employments e
    join screening.files f on f.employment_id = e.id and f.organisation_id = e.organisation_id and f.state <> 'ended'
    join screening.standings(array[app.organisation()], on_day) s on s.file_id = f.id
  where e.manager_id = app.person() and e.organisation_id = app.organisation() and app.has_role('manager')
    and e.starts_on <= on_day and (e.ends_on is null or e.ends_on >= on_day) $$;

drop function screening.file_standings;
