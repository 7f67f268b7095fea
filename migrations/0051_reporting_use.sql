-- How much the reporting point is used: counters without anything of a person, a case or a moment.

create schema reporting_use;

create function reporting_use.quarter_of(day date) returns text language sql immutable as
  $$ select to_char(day, 'YYYY') || '-Q' || to_char(day, 'Q') $$;

-- A week that two quarters share has a row for each, so that weeks and quarters both add up.
create table reporting_use.counts (
  organisation_id uuid not null,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  -- its Monday
  week date not null check (extract(isodow from week) = 1),
  entrance text not null check (entrance in ('poster', 'intranet', 'link', 'desk')),
  opened integer not null default 0 check (opened >= 0),
  sent integer not null default 0 check (sent >= 0),
  primary key (organisation_id, quarter, week, entrance)
);

-- What handlers said when they closed reports, rounded to a month; neither the case nor the day.
create table reporting_use.closures (
  organisation_id uuid not null,
  month date not null check (extract(day from month) = 1),
  reporter text not null check (reporter in ('named', 'anonymous', 'not-said')),
  category text not null check (category ~ '^([A-Z]{3}|none)$'),
  outcome text not null check (char_length(outcome) between 1 and 40),
  count integer not null check (count > 0),
  primary key (organisation_id, month, reporter, category, outcome)
);

-- Reports of a quarter whose feedback was due or given, by each of both clocks.
create table reporting_use.timeliness (
  organisation_id uuid not null,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  rule text not null check (rule in ('own', 'wbk')),
  due integer not null check (due >= 0),
  in_time integer not null check (in_time between 0 and due),
  measured_on date not null,
  primary key (organisation_id, quarter, rule)
);

-- How many people work there from a quarter on, as the keeper says; without one the estimate of the organisation counts.
create table reporting_use.headcounts (
  organisation_id uuid not null,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  employees integer not null check (employees between 1 and 100000),
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (organisation_id, quarter)
);

-- Who sees the numbers of the own organisation as they are, and who keeps what is said of them.
create function reporting_use.sees(owner uuid) returns boolean language sql stable as
  $$ select owner = app.organisation() and app.has_role('report-handler', 'secretary', 'mayor', 'privacy-officer', 'administrator') $$;
create function reporting_use.keeps(owner uuid) returns boolean language sql stable as
  $$ select owner = app.organisation() and app.has_role('secretary', 'privacy-officer', 'administrator') $$;

create function reporting_use.add_count(owner uuid, via text, on_day date, forms integer, reports integer) returns void
  language sql security definer set search_path = '' as $$
  insert into reporting_use.counts as c (organisation_id, quarter, week, entrance, opened, sent)
    values (owner, reporting_use.quarter_of(on_day), date_trunc('week', on_day::timestamp)::date,
      case when via in ('poster', 'intranet', 'desk') then via else 'link' end, forms, reports)
    on conflict (organisation_id, quarter, week, entrance) do update set opened = c.opened + excluded.opened, sent = c.sent + excluded.sent $$;

-- A reporter opened the form of a point. Nothing of them comes in but the way by which they came.
create function reporting_use.count_opened(point text, via text, today date) returns void
  language sql security definer set search_path = '' as $$
  select reporting_use.add_count(p.organisation_id, case when via = 'desk' then 'link' else via end, today, 1, 0)
  from reporting.points p where p.code = point and p.is_open $$;

-- Every report that is kept is counted, whichever way it came in; a case holds nothing of its entrance.
create function reporting_use.count_sent() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform reporting_use.add_count(new.organisation_id,
    case when new.route = 'handler' then 'desk' else coalesce(current_setting('reporting_use.entrance', true), '') end,
    new.received_on, 0, 1);
  return null;
end $$;
create trigger count_sent after insert on reporting.cases for each row execute function reporting_use.count_sent();
-- The days of an earlier report are in the register; its entrance is not known.
insert into reporting_use.counts (organisation_id, quarter, week, entrance, sent)
  select organisation_id, reporting_use.quarter_of(received_on), date_trunc('week', received_on::timestamp)::date,
    case when route = 'handler' then 'desk' else 'link' end, count(*)
  from reporting.cases group by 1, 2, 3, 4;

-- Whether the labels of a report were counted: once, also when it is opened and closed again.
alter table reporting.cases add column labels_counted boolean not null default false;
grant update (labels_counted) on reporting.cases to weerwerk_app;

create function reporting_use.count_closure(owner uuid, in_month date, known text, about text, came_to text) returns void
  language sql security definer set search_path = '' as $$
  insert into reporting_use.closures as c (organisation_id, month, reporter, category, outcome, count)
    select owner, in_month, known, about, came_to, 1 where reporting.is_handler(owner)
    on conflict (organisation_id, month, reporter, category, outcome) do update set count = c.count + 1 $$;

-- The number of people who work at an organisation in a quarter; null when nobody said it.
create function reporting_use.employees_at(owner uuid, in_quarter text) returns integer
  language sql stable security definer set search_path = '' as $$
  select coalesce(
    (select h.employees from reporting_use.headcounts h where h.organisation_id = owner and h.quarter <= in_quarter
      order by h.quarter desc limit 1),
    (select nullif(o.staff_estimate, 0) from organisations.organisations o where o.id = owner)) $$;

revoke all on all functions in schema reporting_use from public;
grant usage on schema reporting_use to weerwerk_reporter, weerwerk_app;
grant execute on function reporting_use.count_opened to weerwerk_reporter;
grant execute on function reporting_use.sees, reporting_use.keeps, reporting_use.quarter_of, reporting_use.count_closure,
  reporting_use.employees_at to weerwerk_app;

alter table reporting_use.counts enable row level security;
create policy own on reporting_use.counts for select using (reporting_use.sees(organisation_id));
alter table reporting_use.closures enable row level security;
create policy own on reporting_use.closures for select using (reporting_use.sees(organisation_id));
alter table reporting_use.timeliness enable row level security;
create policy own on reporting_use.timeliness for select using (reporting_use.sees(organisation_id));
alter table reporting_use.headcounts enable row level security;
create policy own on reporting_use.headcounts for select using (reporting_use.sees(organisation_id));
create policy keeper on reporting_use.headcounts for all using (reporting_use.keeps(organisation_id))
  with check (reporting_use.keeps(organisation_id) and entered_by = app.person());

grant select on reporting_use.counts, reporting_use.closures, reporting_use.timeliness to weerwerk_app;
grant select, insert, update, delete on reporting_use.headcounts to weerwerk_app;
