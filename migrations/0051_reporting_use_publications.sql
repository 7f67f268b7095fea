-- What an organisation tells the outside of the use of its reporting point: rounded and suppressed figures, once for each period.

create table reporting_use.publications (
  organisation_id uuid not null,
  -- a quarter, or a year that brings the corrections of its quarters together
  period text not null check (period ~ '^\d{4}(-Q[1-4])?$'),
  employees integer check (employees > 0),
  -- by name of the figure: a multiple of five, "few" or "withheld"; what was counted is not here
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  published_by uuid not null,
  published_on date not null,
  primary key (organisation_id, period)
);

-- What turned out to be counted wrongly in a quarter; only the year that follows shows it, in its sum.
create table reporting_use.corrections (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  change integer not null check (change <> 0 and change between -1000 and 1000),
  reason text not null check (char_length(reason) between 1 and 500),
  entered_by uuid not null,
  entered_on date not null
);
create index on reporting_use.corrections (organisation_id, quarter);

create function reporting_use.is_district_of(owner uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from organisations.organisations o where o.id = owner and o.district_id = app.organisation()) $$;
revoke all on function reporting_use.is_district_of(uuid) from public;
grant execute on function reporting_use.is_district_of to weerwerk_app;

alter table reporting_use.publications enable row level security;
create policy own on reporting_use.publications for select using (organisation_id = app.organisation());
create policy district on reporting_use.publications for select
  using (app.has_role('project-leader', 'analyst') and reporting_use.is_district_of(organisation_id));
create policy keeper on reporting_use.publications for insert with check (
  organisation_id = app.organisation() and app.has_role('secretary', 'privacy-officer') and published_by = app.person());
-- Nobody changes or takes back what was published.
grant select, insert on reporting_use.publications to weerwerk_app;

alter table reporting_use.corrections enable row level security;
create policy own on reporting_use.corrections for select using (reporting_use.sees(organisation_id));
create policy keeper on reporting_use.corrections for insert with check (
  organisation_id = app.organisation() and app.has_role('secretary', 'privacy-officer') and entered_by = app.person());
grant select, insert on reporting_use.corrections to weerwerk_app;
