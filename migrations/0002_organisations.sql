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
  -- the last day that it holds; the day before the start for a role that never held
  ends_on date,
  -- its own end where the organisation ended before it, as in a merger: infinity when it had none
  own_end date,
  check (ends_on is null or ends_on >= starts_on - 1)
);
create index on organisations.memberships (person_id);
create index on organisations.memberships (organisation_id, role);
create unique index memberships_once on organisations.memberships (organisation_id, person_id, role) where ends_on is null;
create table organisations.units (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations.organisations,
  parent_id uuid references organisations.units,
  code text not null,
  name text not null,
  ends_on date,
  own_end date,
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
  own_end date,
  unique (organisation_id, number),
  check (ends_on is null or ends_on >= starts_on - 1)
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
create index on organisations.reviews (membership_id, reviewed_at desc);
-- A staff file that was read but not yet confirmed; its rows go when it is applied, replaced or a day old.
create table organisations.staff_imports (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations.organisations,
  hash text not null,
  file_name text not null,
  content jsonb,
  made_by uuid not null,
  made_at timestamptz not null,
  applied_at timestamptz
);
create index on organisations.staff_imports (organisation_id, made_at desc);

alter table organisations.organisations enable row level security;
alter table organisations.neighbours enable row level security;
alter table organisations.services enable row level security;
alter table organisations.people enable row level security;
alter table organisations.memberships enable row level security;
alter table organisations.units enable row level security;
alter table organisations.employments enable row level security;
alter table organisations.reviews enable row level security;
alter table organisations.staff_imports enable row level security;

-- True when the actor acts for a district itself: only then are its organisation and its district the same.
create function organisations.acts_for_district() returns boolean language sql stable as
  $$ select app.district() = app.organisation() $$;

create policy everyone_reads on organisations.organisations for select using (true);
create policy district_adds on organisations.organisations for insert
  with check (organisations.acts_for_district() and district_id = app.organisation() and app.has_role('administrator'));
create policy district_keeps on organisations.organisations for update
  using (organisations.acts_for_district() and coalesce(district_id, id) = app.organisation() and app.has_role('administrator', 'project-leader'))
  with check (organisations.acts_for_district() and coalesce(district_id, id) = app.organisation() and app.has_role('administrator', 'project-leader'));
create policy own_theme on organisations.organisations for update
  using (id = app.organisation() and app.has_role('administrator')) with check (id = app.organisation() and app.has_role('administrator'));
-- A policy can't tell columns apart: a project leader says who may see names, an organisation chooses its own theme.
create function organisations.keep_facts() returns trigger language plpgsql as $$
declare changed text[];
begin
  if current_user <> 'weerwerk_app' or (organisations.acts_for_district() and app.has_role('administrator')) then return new; end if;
  select coalesce(array_agg(n.key), '{}') into changed
    from jsonb_each(to_jsonb(new)) n join jsonb_each(to_jsonb(old)) o using (key) where n.value is distinct from o.value;
  if (organisations.acts_for_district() and app.has_role('project-leader') and changed <@ array['may_see_names'])
    or (new.id = app.organisation() and app.has_role('administrator') and changed <@ array['theme']) then
    return new;
  end if;
  raise insufficient_privilege using message = 'these facts are kept by the administrator of the district';
end $$;
create trigger keep_facts before update on organisations.organisations for each row execute function organisations.keep_facts();

create policy everyone_reads on organisations.neighbours for select using (true);
create policy district_adds on organisations.neighbours for insert
  with check (app.has_role('administrator') and organisations.acts_for_district()
    and 2 = (select count(*) from organisations.organisations o where o.id in (a, b) and o.district_id = app.organisation()));
create policy district_removes on organisations.neighbours for delete
  using (app.has_role('administrator') and organisations.acts_for_district()
    and 2 = (select count(*) from organisations.organisations o where o.id in (a, b) and o.district_id = app.organisation()));
create policy everyone_reads on organisations.services for select using (true);
create policy district_adds on organisations.services for insert
  with check (app.has_role('administrator') and organisations.acts_for_district()
    and 2 = (select count(*) from organisations.organisations o where o.id in (service_id, municipality_id) and o.district_id = app.organisation()));
create policy district_removes on organisations.services for delete
  using (app.has_role('administrator') and organisations.acts_for_district()
    and 2 = (select count(*) from organisations.organisations o where o.id in (service_id, municipality_id) and o.district_id = app.organisation()));

-- A person sees their own rights; an organisation its own; the district who coordinates and signs in its municipalities.
create policy own_reads on organisations.memberships for select
  using (organisation_id = app.organisation() or person_id = app.person());
create policy district_reads on organisations.memberships for select
  using (app.has_role('administrator', 'project-leader') and role in ('coordinator', 'secretary', 'mayor', 'administrator')
    and exists (select from organisations.organisations o where o.id = organisation_id and o.district_id = app.organisation()));
-- Who may give which role is `mayGive` of the model; a test compares the two.
create policy own_gives on organisations.memberships for insert
  with check (organisation_id = app.organisation() and (app.has_role('administrator')
    or (app.has_role('coordinator') and role in ('contributor', 'trainer', 'manager', 'controller', 'source-manager', 'employee'))
    or (app.has_role('project-leader') and role in ('analyst', 'assessor', 'execution-specialist', 'oto-planner', 'board-member'))));
create policy own_ends on organisations.memberships for update
  using (organisation_id = app.organisation() and app.has_role('administrator'))
  with check (organisation_id = app.organisation() and app.has_role('administrator'));
-- The district appoints the first administrator and coordinator of a municipality, and no one beside those that it has.
create function organisations.has_none(at uuid, wanted text) returns boolean language sql stable security definer
  set search_path = organisations, pg_catalog as
  $$ select not exists (select from memberships m where m.organisation_id = at and m.role = wanted and m.ends_on is null) $$;
create policy district_gives on organisations.memberships for insert
  with check (app.has_role('administrator', 'project-leader') and organisations.acts_for_district()
    and role in ('coordinator', 'administrator') and organisations.has_none(organisation_id, role)
    and exists (select from organisations.organisations o where o.id = organisation_id and o.district_id = app.organisation()));
create policy district_ends on organisations.memberships for update
  using (app.has_role('administrator') and organisations.acts_for_district() and role in ('coordinator', 'administrator')
    and exists (select from organisations.organisations o where o.id = organisation_id and o.district_id = app.organisation()));

create policy own_reads on organisations.units for select using (organisation_id = app.organisation());
create policy own_keeps on organisations.units for all
  using (organisation_id = app.organisation() and app.has_role('administrator', 'integrity-officer'))
  with check (organisation_id = app.organisation() and app.has_role('administrator', 'integrity-officer'));
-- Employments are personnel records: their keepers, the manager and the person; not the whole organisation.
create policy kept on organisations.employments for all
  using (organisation_id = app.organisation() and app.has_role('administrator', 'integrity-officer'))
  with check (organisation_id = app.organisation() and app.has_role('administrator', 'integrity-officer'));
create policy concerned on organisations.employments for select
  using (person_id = app.person() or (manager_id = app.person() and organisation_id = app.organisation()));
create policy own_reads on organisations.reviews for select
  using (organisation_id = app.organisation() and app.has_role('administrator', 'privacy-officer', 'controller'));
create policy own_reviews on organisations.reviews for insert
  with check (organisation_id = app.organisation() and app.has_role('administrator') and reviewed_by = app.person()
    and exists (select from organisations.memberships m where m.id = membership_id and m.organisation_id = app.organisation()));
create policy kept on organisations.staff_imports for all
  using (organisation_id = app.organisation() and app.has_role('administrator', 'integrity-officer'))
  with check (organisation_id = app.organisation() and app.has_role('administrator', 'integrity-officer'));

-- Whoever may see a membership or employment may see the person's name behind it.
create policy known on organisations.people for select
  using (id = app.person()
    or exists (select from organisations.memberships m where m.person_id = people.id)
    or exists (select from organisations.employments e where e.person_id = people.id));
create policy invited on organisations.people for insert
  with check (app.has_role('administrator', 'coordinator', 'project-leader', 'integrity-officer'));
create policy self on organisations.people for update using (id = app.person()) with check (id = app.person());
-- A staff file may correct the name and mail of those who are only staff, here alone: nobody's login depends on it.
create function organisations.is_only_staff_here(person uuid) returns boolean language sql stable security definer
  set search_path = organisations, pg_catalog as
  $$ select exists (select from employments e where e.person_id = person and e.organisation_id = app.organisation())
       and not exists (select from employments e where e.person_id = person and e.organisation_id <> app.organisation())
       and not exists (select from memberships m where m.person_id = person) $$;
create policy staff_corrected on organisations.people for update
  using (app.has_role('administrator', 'integrity-officer') and organisations.is_only_staff_here(id))
  with check (app.has_role('administrator', 'integrity-officer') and organisations.is_only_staff_here(id));
-- Nobody takes another mail here, not for oneself either: that goes with proof of it (src/platform/login).
create function organisations.keep_mail() returns trigger language plpgsql as $$ begin
  if current_user = 'weerwerk_app' and not organisations.is_only_staff_here(new.id) then
    raise insufficient_privilege using message = 'the mail of someone with a login does not change here';
  end if;
  return new;
end $$;
create trigger keep_mail before update of mail on organisations.people for each row
  when (new.mail is distinct from old.mail) execute function organisations.keep_mail();

-- Who is known already by mail, for those who invite or keep staff: an id and whether they have a login, no more.
create function organisations.people_by_mail(wanted text[]) returns table (id uuid, mail text, has_rights boolean)
  language sql stable security definer set search_path = organisations, pg_catalog as
  $$ select p.id, lower(p.mail), exists (select from memberships m where m.person_id = p.id) from people p
     where lower(p.mail) in (select lower(w) from unnest(wanted) w)
       and app.has_role('administrator', 'coordinator', 'project-leader', 'integrity-officer') $$;
-- Whether someone has a role left anywhere after a day, so that a login without any can be ended.
create function organisations.has_rights_after(person uuid, day date) returns boolean
  language sql stable security definer set search_path = organisations, pg_catalog as
  $$ select exists (select from memberships m where m.person_id = person and (m.ends_on is null or m.ends_on > day)
       and m.ends_on is distinct from m.starts_on - 1) $$;
-- Whose role ended with an organisation that went up in this one, for its administrator, from the day of the merger. Who has
-- the role here already, or would have lost it by now, is not among them.
create function organisations.to_take_over(day date)
  returns table (id uuid, organisation_id uuid, person_id uuid, name text, mail text, role text, starts_on date, ends_on date)
  language sql stable security definer set search_path = organisations, pg_catalog as
  $$ select distinct on (m.person_id, m.role) m.id, m.organisation_id, m.person_id, p.name, p.mail, m.role, m.starts_on,
       nullif(coalesce(m.own_end, m.ends_on), 'infinity')
     from memberships m join organisations o on o.id = m.organisation_id join people p on p.id = m.person_id
     where o.successor_id = app.organisation() and app.has_role('administrator')
       and o.valid_to <= least(day, (now() at time zone 'Europe/Amsterdam')::date)
       and (m.own_end is not null or (m.ends_on is null or m.ends_on >= o.valid_to) and m.ends_on is distinct from m.starts_on - 1)
       and coalesce(m.own_end, m.ends_on, 'infinity') >= day
       and not exists (select from memberships h where h.organisation_id = app.organisation() and h.person_id = m.person_id
         and h.role = m.role and (h.ends_on is null or h.ends_on >= day))
     order by m.person_id, m.role, coalesce(m.own_end, m.ends_on, 'infinity') desc $$;
revoke all on function organisations.has_none, organisations.is_only_staff_here, organisations.people_by_mail,
  organisations.has_rights_after, organisations.to_take_over from public;
grant execute on function organisations.has_none, organisations.is_only_staff_here, organisations.people_by_mail,
  organisations.has_rights_after, organisations.to_take_over to weerwerk_app;

-- Nothing of this is ever deleted by the application: it ends. What is past its term is destroyed by the system.
grant select, insert, update on organisations.organisations, organisations.units, organisations.employments to weerwerk_app;
grant select, insert, delete on organisations.neighbours, organisations.services to weerwerk_app;
grant select, insert, update (name, mail, language) on organisations.people to weerwerk_app;
grant select, insert, update (ends_on) on organisations.memberships to weerwerk_app;
grant select, insert on organisations.reviews to weerwerk_app;
grant select, insert, update, delete on organisations.staff_imports to weerwerk_app;
