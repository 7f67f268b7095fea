-- Programmes of a district: themes under the steering group, programmes, lines, sub-projects and their parts. Rows of the district.
create schema programme;
grant usage on schema programme to weerwerk_app;
create table programme.themes (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  position integer not null check (position > 0),
  unique (organisation_id, title),
  unique (id, organisation_id)
);
create table programme.programmes (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  theme_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  goal text not null check (char_length(goal) <= 10000),
  starts_on date not null,
  ends_on date not null,
  revision integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  check (ends_on >= starts_on),
  unique (id, organisation_id),
  foreign key (theme_id, organisation_id) references programme.themes (id, organisation_id)
);
create index on programme.programmes (organisation_id, starts_on);
create table programme.lines (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  position integer not null check (position > 0),
  title text not null check (char_length(title) between 1 and 200),
  description text not null default '' check (char_length(description) <= 10000),
  starts_on date not null,
  ends_on date,
  -- the municipalities that the line serves; none named is all
  municipalities uuid[] not null default '{}',
  revision integer not null default 1,
  check (ends_on >= starts_on),
  unique (programme_id, position),
  unique (id, programme_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);
create table programme.sub_projects (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  line_id uuid not null,
  organisation_id uuid not null,
  number integer not null check (number > 0),
  -- the name that common threads know it by
  key text check (key in ('integrity', 'awareness', 'information-position', 'basics-in-order')),
  title text not null check (char_length(title) between 1 and 200),
  -- what it must bring about, in words
  effect text not null default '' check (char_length(effect) <= 10000),
  starts_on date not null,
  ends_on date not null,
  leader_id uuid,
  -- the reason for the sub-project: threads, norms of a framework (by its code) and indicators that it answers
  threads uuid[] not null default '{}',
  framework text,
  norms text[] not null default '{}',
  indicators text[] not null default '{}',
  municipalities uuid[] not null default '{}',
  revision integer not null default 1,
  check (ends_on >= starts_on),
  check (norms = '{}' or framework is not null),
  unique (programme_id, number),
  unique (programme_id, key),
  unique (id, programme_id),
  unique (id, organisation_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id),
  foreign key (line_id, programme_id) references programme.lines (id, programme_id)
);
create table programme.parts (
  id uuid primary key default gen_random_uuid(),
  sub_project_id uuid not null,
  programme_id uuid not null,
  organisation_id uuid not null,
  letter text not null check (letter ~ '^[a-z]$'),
  title text not null check (char_length(title) between 1 and 200),
  description text not null default '' check (char_length(description) <= 10000),
  starts_on date not null,
  ends_on date not null,
  revision integer not null default 1,
  check (ends_on >= starts_on),
  unique (sub_project_id, letter),
  unique (id, programme_id),
  unique (id, organisation_id),
  foreign key (sub_project_id, programme_id) references programme.sub_projects (id, programme_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);
create index on programme.parts (programme_id);

-- Who reads a programme: those who carry it out or answer for it at the district, and the leads of its municipalities.
create function programme.reads(district uuid) returns boolean language sql stable as $$
  select (district = app.organisation() and app.has_role('project-leader', 'analyst', 'board-member',
      'execution-specialist', 'administrator', 'province-reader', 'programme-controller'))
    or (district = app.district() and app.has_role('coordinator', 'secretary', 'mayor', 'controller'))
$$;
create function programme.keeps(district uuid) returns boolean language sql stable as $$
  select district = app.organisation() and app.has_role('project-leader')
$$;

do $$
declare name text;
begin
  foreach name in array array['themes', 'programmes', 'lines', 'sub_projects', 'parts'] loop
    execute format('alter table programme.%I enable row level security', name);
    execute format('create policy readers on programme.%I for select using (programme.reads(organisation_id))', name);
    execute format('create policy keepers on programme.%I for all using (programme.keeps(organisation_id)) '
      'with check (programme.keeps(organisation_id))', name);
    execute format('grant select, insert, update, delete on programme.%I to weerwerk_app', name);
  end loop;
end $$;
