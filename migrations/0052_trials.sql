-- What raises the use of the reporting point: methods that a municipality plans, trials that compare them, roll-outs across the
-- district, and what was released of them. Of reports it knows totals by code and week, and of people nothing.
create schema trials;

create function trials.destroying() returns boolean language sql stable as
  $$ select coalesce(current_setting('app.destroying', true), '') = 'on' and app.person() is null $$;
create function trials.reads() returns boolean language sql stable as $$
  select app.has_role('coordinator', 'contributor', 'secretary', 'mayor', 'integrity-officer', 'privacy-officer',
    'attention-officer', 'controller', 'report-handler') $$;
create function trials.keeps() returns boolean language sql stable as $$
  select app.has_role('coordinator', 'secretary', 'report-handler') $$;
-- Who at the district reads what was released.
create function trials.reads_district() returns boolean language sql stable as $$
  select app.organisation() = app.district() and app.has_role('project-leader', 'analyst', 'board-member', 'execution-specialist') $$;

create table trials.interventions (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  district_id uuid not null,
  number integer not null check (number > 0),
  -- code of a method in src/content/reporting-methods.json
  method text not null check (method ~ '^[a-z][a-z-]{1,39}$'),
  place text not null check (char_length(place) between 1 and 500),
  starts_on date not null,
  ends_on date,
  cost_cents bigint check (cost_cents between 0 and 100000000000),
  note text check (char_length(note) <= 4000),
  state text not null default 'planned' check (state in ('planned', 'running', 'finished', 'stopped')),
  effect text check (effect in ('helped', 'no-difference', 'unknown')),
  closed_on date,
  released_on date,
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  unique (organisation_id, number),
  check (ends_on is null or ends_on >= starts_on),
  check ((effect is not null) = (state = 'finished')),
  check ((closed_on is not null) = (state in ('finished', 'stopped'))),
  check (released_on is null or state = 'finished')
);

create table trials.experiments (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  district_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (char_length(title) between 1 and 200),
  question text not null check (char_length(question) between 1 and 1000),
  method_a text not null check (method_a ~ '^[a-z][a-z-]{1,39}$'),
  -- nothing: the way it is now
  method_b text check (method_b ~ '^[a-z][a-z-]{1,39}$'),
  measure text not null check (measure in ('reports', 'sent')),
  unit text not null check (unit in ('week', 'team')),
  starts_on date not null check (extract(isodow from starts_on) = 1),
  weeks integer not null check (weeks between 2 and 156),
  -- how many reports the whole trial would get in a year when nothing changes
  yearly integer not null check (yearly between 1 and 100000),
  -- the smallest ratio that one wants to be able to see, in hundredths
  smallest integer not null check (smallest in (125, 150, 200, 300)),
  -- events of both arms together at which it may end before its weeks are over; whatever the difference
  enough integer check (enough between 10 and 100000),
  state text not null default 'draft' check (state in ('draft', 'frozen', 'finished')),
  seed text check (seed ~ '^[0-9a-f]{32}$'),
  -- the arm of each week, in order; null when units are teams
  arms text[] check (arms <@ array['a', 'b']),
  plan_hash text check (plan_hash ~ '^[0-9a-f]{64}$'),
  frozen_on date,
  frozen_by uuid,
  finished_on date,
  ended_early boolean not null default false,
  released_on date,
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  unique (organisation_id, number),
  unique (id, organisation_id),
  check (method_b is distinct from method_a),
  check (unit <> 'week' or weeks % 2 = 0),
  check ((state = 'draft') = (seed is null) and (seed is null) = (plan_hash is null) and (seed is null) = (frozen_on is null)),
  check ((arms is not null) = (state <> 'draft' and unit = 'week')),
  check ((finished_on is not null) = (state = 'finished')),
  check (released_on is null or state = 'finished')
);

-- Who takes part: teams, or everybody in one row when the unit is a week. A code is never given to a group that is too small.
create table trials.groups (
  experiment_id uuid not null,
  organisation_id uuid not null,
  place integer not null check (place > 0),
  name text not null check (char_length(name) between 1 and 200),
  employees integer not null check (employees between 1 and 1000000),
  arm text check (arm in ('a', 'b')),
  code text unique check (code ~ '^[a-z2-9]{6}$'),
  primary key (experiment_id, place),
  foreign key (experiment_id, organisation_id) references trials.experiments (id, organisation_id) on delete cascade,
  check (arm is null or code is null or employees >= 200)
);

-- Totals of a code in a week: how often its form was opened, and how many reports were sent with it. Nothing else is known.
create table trials.counts (
  code text not null references trials.groups (code) on delete cascade,
  week date not null check (extract(isodow from week) = 1),
  organisation_id uuid not null,
  opened integer not null default 0 check (opened >= 0),
  sent integer not null default 0 check (sent >= 0),
  primary key (code, week)
);

create table trials.roll_outs (
  id uuid primary key default gen_random_uuid(),
  -- the district
  organisation_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (char_length(title) between 1 and 200),
  method text not null check (method ~ '^[a-z][a-z-]{1,39}$'),
  starts_on date not null check (extract(isodow from starts_on) = 1),
  weeks_per_step integer not null check (weeks_per_step between 1 and 52),
  state text not null default 'asking' check (state in ('asking', 'frozen')),
  seed text check (seed ~ '^[0-9a-f]{32}$'),
  plan_hash text check (plan_hash ~ '^[0-9a-f]{64}$'),
  frozen_on date,
  revision integer not null default 1,
  created_at timestamptz not null,
  created_by uuid not null,
  unique (organisation_id, number),
  unique (id, organisation_id),
  check ((state = 'frozen') = (seed is not null) and (seed is null) = (plan_hash is null) and (seed is null) = (frozen_on is null))
);
create table trials.sites (
  roll_out_id uuid not null,
  -- the district
  organisation_id uuid not null,
  municipality_id uuid not null,
  consent text not null default 'asked' check (consent in ('asked', 'agreed', 'declined')),
  decided_by uuid,
  decided_on date,
  step integer check (step > 0),
  primary key (roll_out_id, municipality_id),
  foreign key (roll_out_id, organisation_id) references trials.roll_outs (id, organisation_id) on delete cascade,
  check ((consent = 'asked') = (decided_on is null)),
  check (step is null or consent = 'agreed')
);
create index on trials.sites (municipality_id);

-- What a municipality lets the others of its district see of an intervention or a trial: coarse, and without its name.
create table trials.released (
  subject_id uuid primary key,
  organisation_id uuid not null,
  district_id uuid not null,
  subject text not null check (subject in ('intervention', 'experiment')),
  method text not null,
  against text,
  measure text check (measure in ('reports', 'sent')),
  size text not null check (size in ('small', 'middle', 'large', 'unknown')),
  effect text not null check (effect in ('helped', 'no-difference', 'unknown', 'more', 'less', 'not-seen', 'too-few')),
  ratio numeric(8, 1),
  low numeric(8, 1),
  high numeric(8, 1),
  reports text check (reports in ('10-19', '20-49', '50-99', '100+')),
  weeks integer,
  released_on date not null,
  check (effect in ('more', 'less', 'not-seen') = (ratio is not null)),
  check ((ratio is null) = (reports is null))
);
create index on trials.released (district_id);

-- The history of interventions, trials and roll-outs as people read it; a note tells what went otherwise than planned.
create table trials.events (
  id uuid primary key default gen_random_uuid(),
  place bigint generated by default as identity,
  subject_id uuid not null,
  organisation_id uuid not null,
  what text not null check (what in ('make', 'change', 'start', 'finish', 'stop', 'freeze', 'note', 'release', 'withdraw', 'agree', 'decline')),
  fields text[] not null default '{}',
  note text check (char_length(note) between 1 and 2000),
  done_by uuid not null,
  done_at timestamptz not null
);
create index on trials.events (subject_id);

-- A plan that was frozen stays as it was; only a draft is removed.
create function trials.keep_experiment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' and not trials.destroying() then raise exception 'a frozen plan is not removed'; end if;
    return old;
  end if;
  if (new.id, new.organisation_id, new.district_id, new.number, new.created_at, new.created_by) is distinct from
      (old.id, old.organisation_id, old.district_id, old.number, old.created_at, old.created_by) then
    raise exception 'a trial stays with its organisation and its number';
  end if;
  if old.state <> new.state and (old.state, new.state) not in (('draft', 'frozen'), ('frozen', 'finished')) then
    raise exception 'a trial does not go from % to %', old.state, new.state;
  end if;
  if old.state <> 'draft' and (new.title, new.question, new.method_a, new.method_b, new.measure, new.unit, new.starts_on, new.weeks,
      new.yearly, new.smallest, new.enough, new.seed, new.arms, new.plan_hash, new.frozen_on, new.frozen_by) is distinct from
      (old.title, old.question, old.method_a, old.method_b, old.measure, old.unit, old.starts_on, old.weeks,
      old.yearly, old.smallest, old.enough, old.seed, old.arms, old.plan_hash, old.frozen_on, old.frozen_by) then
    raise exception 'a frozen plan does not change';
  end if;
  if old.state = 'finished' and (new.finished_on, new.ended_early) is distinct from (old.finished_on, old.ended_early) then
    raise exception 'a trial ends once';
  end if;
  return new;
end $$;
create trigger keep_experiment before update or delete on trials.experiments for each row execute function trials.keep_experiment();

-- Groups get their arm and code while the plan is a draft, in the transaction that freezes it.
create function trials.keep_group() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not trials.destroying() and exists (select from trials.experiments e
      where e.id = case when tg_op = 'DELETE' then old.experiment_id else new.experiment_id end and e.state <> 'draft') then
    raise exception 'the groups of a frozen plan stay';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
revoke all on function trials.keep_group from public;
create trigger keep_group before insert or update or delete on trials.groups for each row execute function trials.keep_group();

create function trials.keep_roll_out() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and trials.destroying() then return old; end if;
  if old.state = 'frozen' then raise exception 'a frozen roll-out stays as it is'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_roll_out before update or delete on trials.roll_outs for each row execute function trials.keep_roll_out();
create function trials.keep_site() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if not trials.destroying() and exists (select from trials.roll_outs r
      where r.id = case when tg_op = 'DELETE' then old.roll_out_id else new.roll_out_id end and r.state = 'frozen') then
    raise exception 'the order of a frozen roll-out stays';
  end if;
  -- Consent is the municipality's to give; its place in the order is drawn by the district.
  if tg_op = 'UPDATE' and app.person() is not null then
    if new.consent is distinct from old.consent and app.organisation() <> old.municipality_id then
      raise exception 'consent is for the municipality to give' using errcode = 'insufficient_privilege';
    end if;
    if new.step is distinct from old.step and app.organisation() <> old.organisation_id then
      raise exception 'the order is for the district to draw' using errcode = 'insufficient_privilege';
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
revoke all on function trials.keep_site from public;
create trigger keep_site before insert or update or delete on trials.sites for each row execute function trials.keep_site();

-- With a record go its history and what was released of it.
create function trials.forget() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from trials.events e where e.subject_id = old.id;
  delete from trials.released r where r.subject_id = old.id;
  return null;
end $$;
revoke all on function trials.forget from public;
create trigger forget after delete on trials.interventions for each row execute function trials.forget();
create trigger forget after delete on trials.experiments for each row execute function trials.forget();
create trigger forget after delete on trials.roll_outs for each row execute function trials.forget();

-- Whether the events of the weeks that are over are as many as the plan calls enough; how many there are it does not tell.
create function trials.has_enough(wanted uuid, today date) returns boolean language sql stable security definer set search_path = '' as $$
  select coalesce((select sum(c.sent) from trials.counts c join trials.groups g on g.code = c.code
      where g.experiment_id = e.id and c.week + 7 <= today) >= e.enough, false)
    from trials.experiments e where e.id = wanted and e.organisation_id = app.organisation() and trials.reads() $$;

-- One more in the totals of a code, when a trial with it runs on that day at that organisation; anything else leaves no trace.
create function trials.add_count(owner uuid, variant text, on_day date, forms integer, reports integer) returns void
  language sql security definer set search_path = '' as $$
  insert into trials.counts as c (code, week, organisation_id, opened, sent)
    select g.code, date_trunc('week', on_day::timestamp)::date, e.organisation_id, forms, reports
    from trials.groups g join trials.experiments e on e.id = g.experiment_id
    where g.code = variant and e.organisation_id = owner and e.state = 'frozen'
      and on_day >= e.starts_on and on_day < e.starts_on + 7 * e.weeks
  on conflict (code, week) do update set opened = c.opened + excluded.opened, sent = c.sent + excluded.sent $$;
-- A reporter opened the form of a point with a code on the link.
create function trials.count_opened(point text, variant text, today date) returns void
  language sql security definer set search_path = '' as $$
  select trials.add_count(p.organisation_id, variant, today, 1, 0) from reporting.points p where p.code = point and p.is_open $$;
-- A report is counted in the transaction that keeps it, so once; the report itself holds nothing of the code.
create function trials.count_sent() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform trials.add_count(new.organisation_id, current_setting('trials.variant', true), new.received_on, 0, 1);
  return null;
end $$;
create trigger count_variant after insert on reporting.cases for each row execute function trials.count_sent();

create function trials.is_finished(wanted text) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from trials.groups g join trials.experiments e on e.id = g.experiment_id
    where g.code = wanted and e.state = 'finished') $$;
create function trials.is_site(wanted uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from trials.sites s where s.roll_out_id = wanted and s.municipality_id = app.organisation()) $$;
revoke all on all functions in schema trials from public;
grant usage on schema trials to weerwerk_app, weerwerk_reporter;
grant execute on function trials.destroying, trials.reads, trials.keeps, trials.reads_district, trials.has_enough, trials.is_finished,
  trials.is_site to weerwerk_app;
grant execute on function trials.count_opened to weerwerk_reporter;

alter table trials.interventions enable row level security;
create policy own_reads on trials.interventions for select using (organisation_id = app.organisation() and trials.reads());
create policy own_plans on trials.interventions for insert
  with check (organisation_id = app.organisation() and district_id = app.district() and trials.keeps() and created_by = app.person());
create policy own_changes on trials.interventions for update
  using (organisation_id = app.organisation() and trials.keeps()) with check (organisation_id = app.organisation() and trials.keeps());
create policy own_removes on trials.interventions for delete
  using (organisation_id = app.organisation() and trials.keeps() and state = 'planned');

alter table trials.experiments enable row level security;
create policy own_reads on trials.experiments for select using (organisation_id = app.organisation() and trials.reads());
create policy own_plans on trials.experiments for insert
  with check (organisation_id = app.organisation() and district_id = app.district() and trials.keeps() and created_by = app.person()
    and state = 'draft');
create policy own_changes on trials.experiments for update
  using (organisation_id = app.organisation() and trials.keeps()) with check (organisation_id = app.organisation() and trials.keeps());
create policy own_removes on trials.experiments for delete
  using (organisation_id = app.organisation() and trials.keeps() and state = 'draft');

alter table trials.groups enable row level security;
create policy own_reads on trials.groups for select using (organisation_id = app.organisation() and trials.reads());
create policy own_plans on trials.groups for insert with check (organisation_id = app.organisation() and trials.keeps());
create policy own_changes on trials.groups for update
  using (organisation_id = app.organisation() and trials.keeps()) with check (organisation_id = app.organisation() and trials.keeps());
create policy own_removes on trials.groups for delete using (organisation_id = app.organisation() and trials.keeps());

-- Nobody looks at totals while a trial runs.
alter table trials.counts enable row level security;
create policy own_reads_at_the_end on trials.counts for select
  using (organisation_id = app.organisation() and trials.reads() and trials.is_finished(code));

alter table trials.roll_outs enable row level security;
-- Names of municipalities stand in it.
create policy district_reads on trials.roll_outs for select
  using (organisation_id = app.organisation() and app.has_role('project-leader', 'analyst'));
create policy site_reads on trials.roll_outs for select
  using (organisation_id = app.district() and trials.reads() and trials.is_site(id));
create policy district_plans on trials.roll_outs for insert
  with check (organisation_id = app.organisation() and app.organisation() = app.district() and app.has_role('project-leader')
    and created_by = app.person());
create policy district_changes on trials.roll_outs for update
  using (organisation_id = app.organisation() and app.has_role('project-leader'))
  with check (organisation_id = app.organisation() and app.has_role('project-leader'));
create policy district_removes on trials.roll_outs for delete
  using (organisation_id = app.organisation() and app.has_role('project-leader') and state = 'asking');

alter table trials.sites enable row level security;
create policy district_reads on trials.sites for select
  using (organisation_id = app.organisation() and app.has_role('project-leader', 'analyst'));
create policy site_reads on trials.sites for select using (municipality_id = app.organisation() and trials.reads());
create policy district_asks on trials.sites for insert
  with check (organisation_id = app.organisation() and app.has_role('project-leader') and consent = 'asked' and step is null);
create policy district_draws on trials.sites for update
  using (organisation_id = app.organisation() and app.has_role('project-leader'))
  with check (organisation_id = app.organisation() and app.has_role('project-leader'));
create policy site_decides on trials.sites for update
  using (municipality_id = app.organisation() and app.has_role('secretary', 'mayor'))
  with check (municipality_id = app.organisation() and app.has_role('secretary', 'mayor') and decided_by = app.person());
create policy district_removes on trials.sites for delete
  using (organisation_id = app.organisation() and app.has_role('project-leader'));

alter table trials.released enable row level security;
create policy district_reads on trials.released for select
  using (district_id = app.district() and (trials.reads() or trials.reads_district()));
create policy own_releases on trials.released for insert
  with check (organisation_id = app.organisation() and district_id = app.district() and trials.keeps());
create policy own_withdraws on trials.released for delete using (organisation_id = app.organisation() and trials.keeps());

alter table trials.events enable row level security;
create policy own_reads on trials.events for select
  using (organisation_id = app.organisation() and (trials.reads() or trials.reads_district()));
create policy own_writes on trials.events for insert
  with check (organisation_id = app.organisation() and done_by = app.person() and (trials.keeps() or app.has_role('project-leader', 'mayor')));

grant select, insert, update, delete on trials.interventions, trials.experiments, trials.groups, trials.roll_outs, trials.sites to weerwerk_app;
grant select on trials.counts to weerwerk_app;
grant select, insert, delete on trials.released to weerwerk_app;
grant select, insert on trials.events to weerwerk_app;
