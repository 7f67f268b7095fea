-- The result of a roll-out: what municipalities contribute to it, and what is drawn from it once. And: no weekly numbers while a trial
-- by week runs.

alter table trials.roll_outs
  -- reports that are expected in a year in one municipality when nothing changes, and the smallest ratio to see, in hundredths
  add column yearly integer check (yearly between 1 and 100000),
  add column smallest integer check (smallest in (125, 150, 200, 300)),
  -- how many municipalities are in the order that was drawn
  add column steps integer check (steps >= 2);
alter table trials.roll_outs disable trigger keep_roll_out;
update trials.roll_outs r set steps = (select count(step) from trials.sites s where s.roll_out_id = r.id) where r.state = 'frozen';
alter table trials.roll_outs enable trigger keep_roll_out;
alter table trials.roll_outs add check ((state = 'frozen') = (steps is not null));

alter table trials.events drop constraint events_what_check;
alter table trials.events add constraint events_what_check check (what in ('make', 'change', 'start', 'finish', 'stop', 'freeze', 'note',
  'release', 'withdraw', 'agree', 'decline', 'contribute', 'take-back', 'draw'));

-- Reports of one municipality around every start, by itself handed in; only it can read them, and they are gone once a result is drawn.
create table trials.contributions (
  roll_out_id uuid not null,
  municipality_id uuid not null,
  -- before and after the first start, before and after the second, and so on
  counts integer[] not null check (cardinality(counts) >= 4 and 0 <= all (counts)),
  employees integer[] not null check (cardinality(employees) = cardinality(counts) and 0 < all (employees)),
  contributed_on date not null,
  contributed_by uuid not null,
  primary key (roll_out_id, municipality_id),
  foreign key (roll_out_id, municipality_id) references trials.sites (roll_out_id, municipality_id) on delete cascade
);

-- What all municipalities together say; no number of one of them.
create table trials.roll_out_results (
  roll_out_id uuid primary key,
  -- the district
  organisation_id uuid not null,
  municipalities integer not null check (municipalities >= 3),
  verdict text not null check (verdict in ('more', 'less', 'not-seen', 'too-few')),
  ratio numeric(8, 1),
  low numeric(8, 1),
  high numeric(8, 1),
  reports text check (reports in ('10-19', '20-49', '50-99', '100+')),
  -- the same beside the others in the same weeks
  beside_verdict text not null check (beside_verdict in ('more', 'less', 'not-seen', 'too-few')),
  beside_ratio numeric(8, 1),
  beside_low numeric(8, 1),
  beside_high numeric(8, 1),
  drawn_on date not null,
  drawn_by uuid not null,
  foreign key (roll_out_id, organisation_id) references trials.roll_outs (id, organisation_id) on delete cascade,
  check ((verdict = 'too-few') = (ratio is null) and (ratio is null) = (low is null) and (ratio is null) = (high is null)),
  check ((ratio is null) = (reports is null)),
  check ((beside_verdict = 'too-few') = (beside_ratio is null) and (beside_ratio is null) = (beside_low is null)
    and (beside_ratio is null) = (beside_high is null))
);

-- A contribution is for a place in a drawn order, as long as no result was drawn; it is taken back, never changed.
create function trials.keep_contribution() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from trials.sites s join trials.roll_outs r on r.id = s.roll_out_id where r.id = new.roll_out_id
      and s.municipality_id = new.municipality_id and s.step is not null and r.state = 'frozen' and cardinality(new.counts) = 2 * r.steps) then
    raise exception 'a contribution is for who is in the order';
  end if;
  if exists (select from trials.roll_out_results o where o.roll_out_id = new.roll_out_id) then
    raise exception 'the result was drawn';
  end if;
  return new;
end $$;
revoke all on function trials.keep_contribution from public;
create trigger keep_contribution before insert on trials.contributions for each row execute function trials.keep_contribution();

-- Once, and only when the contributions are gone.
create function trials.keep_result() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if exists (select from trials.contributions c where c.roll_out_id = new.roll_out_id) then
      raise exception 'contributions go when a result is drawn';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' and trials.destroying() then return old; end if;
  raise exception 'a result stays as it was drawn';
end $$;
revoke all on function trials.keep_result from public;
create trigger keep_result before insert or update or delete on trials.roll_out_results for each row execute function trials.keep_result();

-- Who contributed; not what.
create function trials.contributed(wanted uuid) returns setof uuid language sql stable security definer set search_path = '' as $$
  select c.municipality_id from trials.contributions c join trials.roll_outs r on r.id = c.roll_out_id
    where r.id = wanted and (c.municipality_id = app.organisation()
      or r.organisation_id = app.organisation() and app.has_role('project-leader', 'analyst')) $$;

-- The contributions without names, in no order that tells whose they are but the step; gone from here on.
create function trials.take_contributions(wanted uuid) returns table (step integer, counts integer[], employees integer[])
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not exists (select from trials.roll_outs r where r.id = wanted and r.organisation_id = app.organisation()
      and app.has_role('project-leader') and r.state = 'frozen') then
    raise exception 'a result is for the district to draw' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from trials.roll_out_results o where o.roll_out_id = wanted) then
    raise exception 'a result is drawn once';
  end if;
  return query with gone as (delete from trials.contributions c where c.roll_out_id = wanted returning c.municipality_id, c.counts, c.employees)
    select s.step, gone.counts, gone.employees from gone
      join trials.sites s on s.roll_out_id = wanted and s.municipality_id = gone.municipality_id order by s.step;
end $$;

-- From which week on nobody sees reports by week: the first of a trial by week that is not finished. Null when there is none.
create function trials.weeks_hidden_from(owner uuid) returns date language sql stable security definer set search_path = '' as $$
  select min(e.starts_on) from trials.experiments e
    where e.organisation_id = owner and owner = app.organisation() and e.state = 'frozen' and e.unit = 'week' $$;

revoke all on function trials.contributed, trials.take_contributions, trials.weeks_hidden_from from public;
grant execute on function trials.contributed, trials.take_contributions, trials.weeks_hidden_from to weerwerk_app;

alter table trials.contributions enable row level security;
create policy own_reads on trials.contributions for select
  using (municipality_id = app.organisation() and app.has_role('secretary', 'mayor'));
create policy own_contributes on trials.contributions for insert
  with check (municipality_id = app.organisation() and app.has_role('secretary', 'mayor') and contributed_by = app.person());
create policy own_takes_back on trials.contributions for delete
  using (municipality_id = app.organisation() and app.has_role('secretary', 'mayor'));

alter table trials.roll_out_results enable row level security;
create policy district_reads on trials.roll_out_results for select
  using (organisation_id = app.organisation() and app.has_role('project-leader', 'analyst'));
create policy site_reads on trials.roll_out_results for select
  using (organisation_id = app.district() and trials.reads() and trials.is_site(roll_out_id));
create policy district_draws on trials.roll_out_results for insert
  with check (organisation_id = app.organisation() and app.has_role('project-leader') and drawn_by = app.person());

grant select, insert, delete on trials.contributions to weerwerk_app;
grant select, insert on trials.roll_out_results to weerwerk_app;
