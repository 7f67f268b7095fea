-- What others than HR may know of screening files: how many are complete, never whose.

-- One row per open file: what is done and what is late on a day. The last round of a check counts.
create function screening.file_standings(owner uuid, on_day date)
  returns table (file_id uuid, class text, state text, is_complete boolean, is_late boolean)
  language sql stable security definer set search_path = '' as $$
  with last as (
    select distinct on (c.file_id, c.code) c.file_id, c.moment, c.due_on, c.due_again_on,
      c.state in ('agreed', 'not-applicable') or c.decision in ('agreed', 'agreed-with-agreements') as is_done
    from screening.checks c where c.organisation_id = owner order by c.file_id, c.code, c.round desc)
  select f.id, f.class, f.state,
    coalesce(bool_and(coalesce(l.is_done, false)) filter (where l.moment = 'before'), true),
    coalesce(bool_or((not coalesce(l.is_done, false) and l.due_on < on_day) or (coalesce(l.is_done, false) and l.due_again_on < on_day)), false)
  from screening.files f left join last l on l.file_id = f.id
  where f.organisation_id = owner and f.state <> 'ended' group by f.id, f.class, f.state $$;
revoke all on function screening.file_standings from public;

-- A share of people that says nothing of one of them: none under five, nor when one to four did or did not.
create function screening.safe_percent(done bigint, total bigint) returns integer language sql immutable as $$
  select case when total >= 5 and done not between 1 and 4 and total - done not between 1 and 4 then (done * 100 / total)::integer end $$;

-- Files per class of one's own organisation; HR sees every number, others none that is below five.
create function screening.own_coverage(on_day date)
  returns table (class text, files integer, complete integer, late integer, percent integer)
  language sql stable security definer set search_path = '' as $$
  with counted as (
    select s.class, count(*)::int as files, count(*) filter (where s.is_complete and not s.is_late)::int as complete,
      count(*) filter (where s.is_late)::int as late
    from screening.file_standings(app.organisation(), on_day) s
    where app.has_role('integrity-officer', 'coordinator', 'secretary', 'mayor', 'controller', 'privacy-officer')
      and s.state in ('restricted', 'working')
    group by s.class)
  select c.class,
    case when hr or c.files >= 5 then c.files end, case when hr then c.complete end, case when hr then c.late end,
    case when hr then (c.complete * 100 / c.files) else screening.safe_percent(c.complete, c.files) end
  from counted c, lateral (select app.has_role('integrity-officer') as hr) who order by c.class $$;
revoke all on function screening.own_coverage from public;
grant execute on function screening.own_coverage to weerwerk_app;

-- The district: percentages only, per class over everyone and per organisation over all classes. Never both at once, and no counts, so
-- that no number follows from others. An organisation that employs the staff of more municipalities counts once.
create function screening.district_coverage(on_day date)
  returns table (organisation_id uuid, class text, percent integer)
  language sql stable security definer set search_path = '' as $$
  with standings as materialized (
    select o.id as owner, s.* from organisations.organisations o, screening.file_standings(o.id, on_day) s
    where o.district_id = app.organisation() and app.has_role('project-leader', 'analyst', 'board-member')
      and s.state in ('restricted', 'working'))
  select null::uuid, s.class, screening.safe_percent(count(*) filter (where s.is_complete and not s.is_late), count(*))
    from standings s group by s.class
  union all
  select s.owner, null, screening.safe_percent(count(*) filter (where s.is_complete and not s.is_late), count(*))
    from standings s where app.has_role('project-leader', 'analyst') group by s.owner $$;
revoke all on function screening.district_coverage from public;
grant execute on function screening.district_coverage to weerwerk_app;

-- A manager sees how far their own people are, and nothing of what is in a file.
create function screening.team_standings(on_day date)
  returns table (employment_id uuid, person_id uuid, state text, is_complete boolean, is_late boolean)
  language sql stable security definer set search_path = '' as $$
  select e.id, e.person_id, s.state, s.is_complete, s.is_late
  from organisations.employments e
    join screening.files f on f.employment_id = e.id and f.organisation_id = e.organisation_id and f.state <> 'ended'
    join screening.file_standings(app.organisation(), on_day) s on s.file_id = f.id
  where e.manager_id = app.person() and e.organisation_id = app.organisation() and app.has_role('manager')
    and e.starts_on <= on_day and (e.ends_on is null or e.ends_on >= on_day) $$;
revoke all on function screening.team_standings from public;
grant execute on function screening.team_standings to weerwerk_app;
