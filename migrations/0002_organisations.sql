create schema organisations;
grant usage on schema organisations to weerwerk_app;

-- Public facts about public bodies: everyone who is logged in may read them, the district keeps them.
create table organisations.organisations (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('district', 'municipality', 'service', 'riec', 'province')),
  code text not null unique,
  name text not null,
  district_id uuid references organisations.organisations,
  inhabitants integer check (inhabitants >= 0),
  staff_estimate integer check (staff_estimate >= 0),
  tile_column integer,
  tile_row integer,
  theme text,
  may_see_names boolean not null default false,
  valid_from date not null default '1900-01-01',
  valid_to date,
  successor_id uuid references organisations.organisations,
  fictitious boolean not null default false,
  check (valid_to is null or valid_to > valid_from)
);
create table organisations.neighbours (
  a uuid not null references organisations.organisations,
  b uuid not null references organisations.organisations,
  weight numeric not null default 1 check (weight > 0),
  primary key (a, b),
  check (a < b)
);
-- A service organisation (Noaberkracht) employs the staff of the municipalities that it serves.
create table organisations.services (
  service_id uuid not null references organisations.organisations,
  municipality_id uuid not null references organisations.organisations,
  primary key (service_id, municipality_id)
);
create table organisations.people (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  mail text not null,
  language text not null default 'nl' check (language in ('nl', 'en')),
  fictitious boolean not null default false,
  created_at timestamptz not null
);
create unique index people_mail on organisations.people (lower(mail));
create table organisations.memberships (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations.organisations,
  person_id uuid not null references organisations.people,
  role text not null,
  starts_on date not null,
  ends_on date,
  check (ends_on is null or ends_on >= starts_on)
);
create index on organisations.memberships (person_id);
create index on organisations.memberships (organisation_id, role);
create table organisations.units (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations.organisations,
  parent_id uuid references organisations.units,
  code text not null,
  name text not null,
  ends_on date,
  unique (organisation_id, code)
);
create table organisations.employments (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations.organisations,
  person_id uuid not null references organisations.people,
  unit_id uuid references organisations.units,
  manager_id uuid references organisations.people,
  number text not null,
  function text not null,
  kind text not null check (kind in ('own', 'hired', 'intern', 'office-holder')),
  starts_on date not null,
  ends_on date,
  unique (organisation_id, number),
  check (ends_on is null or ends_on >= starts_on)
);
create index on organisations.employments (person_id);
create index on organisations.employments (organisation_id, unit_id);
-- The yearly review of all rights: who looked at them, when, and what was decided per membership.
create table organisations.reviews (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations.organisations,
  membership_id uuid not null references organisations.memberships,
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  outcome text not null check (outcome in ('keep', 'end'))
);
create index on organisations.reviews (organisation_id, reviewed_at);

alter table organisations.organisations enable row level security;
alter table organisations.neighbours enable row level security;
alter table organisations.services enable row level security;
alter table organisations.people enable row level security;
alter table organisations.memberships enable row level security;
alter table organisations.units enable row level security;
alter table organisations.employments enable row level security;
alter table organisations.reviews enable row level security;

create policy everyone_reads on organisations.organisations for select using (true);
create policy district_keeps on organisations.organisations for all
  using (coalesce(district_id, id) = app.organisation() and app.has_role('administrator', 'project-leader'))
  with check (coalesce(district_id, id) = app.organisation() and app.has_role('administrator', 'project-leader'));
create policy everyone_reads on organisations.neighbours for select using (true);
create policy district_keeps on organisations.neighbours for all
  using (app.has_role('administrator') and exists (select from organisations.organisations o where o.id = a and o.district_id = app.organisation()));
create policy everyone_reads on organisations.services for select using (true);
create policy district_keeps on organisations.services for all
  using (app.has_role('administrator') and exists (select from organisations.organisations o where o.id = service_id and o.district_id = app.organisation()));

-- A person sees their own rights; an organisation its own; the district who coordinates and signs in its municipalities.
create policy own on organisations.memberships for all
  using (organisation_id = app.organisation() or person_id = app.person())
  with check (organisation_id = app.organisation() and app.has_role('administrator', 'coordinator'));
create policy district_reads on organisations.memberships for select
  using (app.has_role('administrator', 'project-leader') and role in ('coordinator', 'secretary', 'mayor', 'administrator')
    and exists (select from organisations.organisations o where o.id = organisation_id and o.district_id = app.organisation()));
create policy district_appoints on organisations.memberships for all
  using (app.has_role('administrator', 'project-leader') and role in ('coordinator', 'administrator')
    and exists (select from organisations.organisations o where o.id = organisation_id and o.district_id = app.organisation()));
create policy own on organisations.units for all using (organisation_id = app.organisation())
  with check (organisation_id = app.organisation() and app.has_role('administrator', 'integrity-officer'));
-- Employments are personnel records: their keepers, the manager and the person; not the whole organisation.
create policy kept on organisations.employments for all
  using (organisation_id = app.organisation() and app.has_role('administrator', 'integrity-officer'))
  with check (organisation_id = app.organisation() and app.has_role('administrator', 'integrity-officer'));
create policy concerned on organisations.employments for select
  using (person_id = app.person() or manager_id = app.person());
create policy own on organisations.reviews for all using (organisation_id = app.organisation())
  with check (organisation_id = app.organisation() and app.has_role('administrator'));
-- Whoever may see a membership or employment may see the person's name behind it.
create policy known on organisations.people for select
  using (id = app.person()
    or exists (select from organisations.memberships m where m.person_id = people.id)
    or exists (select from organisations.employments e where e.person_id = people.id));
create policy invited on organisations.people for insert
  with check (app.has_role('administrator', 'coordinator', 'project-leader', 'integrity-officer'));
create policy self on organisations.people for update using (id = app.person());
-- Finding a person by mail before inviting must not show whether the mail is known elsewhere beyond its id.
create function organisations.person_by_mail(wanted text) returns uuid language sql stable security definer
  set search_path = organisations, pg_catalog as
  $$ select p.id from organisations.people p where lower(p.mail) = lower(wanted) $$;

grant select, insert, update, delete on organisations.organisations, organisations.neighbours, organisations.services,
  organisations.people, organisations.memberships, organisations.units, organisations.employments, organisations.reviews to weerwerk_app;
