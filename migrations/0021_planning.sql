-- What a programme plans and how it goes: milestones, deliverables, dependencies, risks, the team, standings, and what it must bring about.
-- Rows of the district, read and kept by the same people as the programme itself.

create table programme.milestones (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  -- of one sub-project or part; neither is of the whole programme
  sub_project_id uuid,
  part_id uuid,
  title text not null check (char_length(title) between 1 and 200),
  due_on date not null,
  reached_on date,
  revision integer not null default 1,
  check (num_nonnulls(sub_project_id, part_id) <= 1),
  unique (id, programme_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id),
  foreign key (sub_project_id, programme_id) references programme.sub_projects (id, programme_id),
  foreign key (part_id, programme_id) references programme.parts (id, programme_id)
);
create index on programme.milestones (programme_id, due_on);

create table programme.deliverables (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  sub_project_id uuid,
  part_id uuid,
  title text not null check (char_length(title) between 1 and 200),
  description text not null default '' check (char_length(description) <= 10000),
  due_on date,
  state text not null default 'planned' check (state in ('planned', 'busy', 'delivered', 'accepted')),
  delivered_on date,
  -- where it can be seen that it is there
  evidence text check (char_length(evidence) <= 2000 and evidence ~ '^https://'),
  revision integer not null default 1,
  check (num_nonnulls(sub_project_id, part_id) <= 1),
  check ((state in ('delivered', 'accepted')) = (delivered_on is not null)),
  check (state not in ('delivered', 'accepted') or evidence is not null),
  unique (id, programme_id),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id),
  foreign key (sub_project_id, programme_id) references programme.sub_projects (id, programme_id),
  foreign key (part_id, programme_id) references programme.parts (id, programme_id)
);
create index on programme.deliverables (programme_id);

-- What can't be done before something else is done. Each end is one thing of the same programme.
create table programme.dependencies (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  from_sub_project uuid,
  from_part uuid,
  from_milestone uuid,
  needs_sub_project uuid,
  needs_part uuid,
  needs_milestone uuid,
  note text not null default '' check (char_length(note) <= 2000),
  check (num_nonnulls(from_sub_project, from_part, from_milestone) = 1),
  check (num_nonnulls(needs_sub_project, needs_part, needs_milestone) = 1),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id),
  foreign key (from_sub_project, programme_id) references programme.sub_projects (id, programme_id),
  foreign key (from_part, programme_id) references programme.parts (id, programme_id),
  foreign key (from_milestone, programme_id) references programme.milestones (id, programme_id),
  foreign key (needs_sub_project, programme_id) references programme.sub_projects (id, programme_id),
  foreign key (needs_part, programme_id) references programme.parts (id, programme_id),
  foreign key (needs_milestone, programme_id) references programme.milestones (id, programme_id)
);
create unique index on programme.dependencies
  (coalesce(from_sub_project, from_part, from_milestone), coalesce(needs_sub_project, needs_part, needs_milestone));
create index on programme.dependencies (programme_id);

-- No circle: the same as planning/model.ts. Who adds one waits for others of the same programme.
create function programme.keep_acyclic() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('programme.dependencies'), hashtext(new.programme_id::text));
  if exists (
    with recursive needed (id) as (
      select coalesce(new.needs_sub_project, new.needs_part, new.needs_milestone)
      union
      select coalesce(d.needs_sub_project, d.needs_part, d.needs_milestone) from programme.dependencies d
        join needed n on n.id = coalesce(d.from_sub_project, d.from_part, d.from_milestone)
        where d.programme_id = new.programme_id
    ) select from needed where id = coalesce(new.from_sub_project, new.from_part, new.from_milestone)
  ) then
    raise exception 'this dependency would close a circle';
  end if;
  return new;
end $$;
create trigger keep_acyclic before insert or update on programme.dependencies
  for each row execute function programme.keep_acyclic();

create table programme.risks (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  sub_project_id uuid,
  number integer not null check (number > 0),
  title text not null check (char_length(title) between 1 and 200),
  description text not null default '' check (char_length(description) <= 10000),
  chance integer not null check (chance between 1 and 5),
  impact integer not null check (impact between 1 and 5),
  -- what is done to keep it small, one line each
  measures text[] not null default '{}',
  owner_id uuid,
  state text not null default 'open' check (state in ('open', 'occurred', 'closed')),
  revision integer not null default 1,
  unique (programme_id, number),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id),
  foreign key (sub_project_id, programme_id) references programme.sub_projects (id, programme_id)
);

-- Who is what in the programme: a person with an account, or a name for who has none. It gives no rights.
create table programme.team (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  sub_project_id uuid,
  municipality_id uuid,
  role text not null check (role in ('principal', 'official-principal', 'programme-manager', 'project-leader',
    'execution-specialist', 'municipal-contact', 'riec-account-manager', 'member')),
  person_id uuid,
  name text check (char_length(name) between 1 and 200),
  starts_on date not null,
  ends_on date,
  revision integer not null default 1,
  check (num_nonnulls(person_id, name) = 1),
  check (ends_on >= starts_on),
  check ((role = 'municipal-contact') = (municipality_id is not null)),
  check (sub_project_id is null or role in ('project-leader', 'execution-specialist', 'member')),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id),
  foreign key (sub_project_id, programme_id) references programme.sub_projects (id, programme_id)
);
create index on programme.team (programme_id);

-- The days on which the programme reports to the board.
create table programme.report_days (
  programme_id uuid not null,
  organisation_id uuid not null,
  day date not null,
  primary key (programme_id, day),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);

-- How a sub-project stands on one aspect; it is never changed, a later one takes its place.
create table programme.standings (
  id uuid primary key default gen_random_uuid(),
  place bigint generated by default as identity,
  programme_id uuid not null,
  organisation_id uuid not null,
  sub_project_id uuid not null,
  reported_on date not null,
  aspect text not null check (aspect in ('time', 'money', 'capacity', 'quality')),
  colour text not null check (colour in ('green', 'amber', 'red')),
  explanation text check (char_length(explanation) <= 2000),
  reported_by uuid not null,
  reported_at timestamptz not null,
  check (colour = 'green' or trim(coalesce(explanation, '')) <> ''),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id),
  foreign key (sub_project_id, programme_id) references programme.sub_projects (id, programme_id)
);
create index on programme.standings (programme_id, reported_on);

-- The rounds between which a programme is measured.
create table programme.result_rounds (
  programme_id uuid primary key,
  organisation_id uuid not null,
  baseline_id uuid not null,
  measured_id uuid,
  later_id uuid,
  revision integer not null default 1,
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id)
);

-- What a sub-project must bring about: how many of its municipalities reach the threshold of a norm, or a percentage of an indicator.
create table programme.targets (
  id uuid primary key default gen_random_uuid(),
  programme_id uuid not null,
  organisation_id uuid not null,
  sub_project_id uuid not null,
  norm text check (char_length(norm) between 1 and 200),
  indicator text check (char_length(indicator) between 1 and 200),
  municipalities integer not null check (municipalities between 1 and 400),
  percent integer check (percent between 1 and 100),
  revision integer not null default 1,
  check (num_nonnulls(norm, indicator) = 1),
  check ((indicator is null) = (percent is null)),
  unique (sub_project_id, norm),
  unique (sub_project_id, indicator),
  foreign key (programme_id, organisation_id) references programme.programmes (id, organisation_id),
  foreign key (sub_project_id, programme_id) references programme.sub_projects (id, programme_id)
);
create index on programme.targets (programme_id);

do $$
declare name text;
begin
  foreach name in array array['milestones', 'deliverables', 'dependencies', 'risks', 'team', 'report_days', 'standings', 'result_rounds',
      'targets'] loop
    execute format('alter table programme.%I enable row level security', name);
    execute format('create policy readers on programme.%I for select using (programme.reads(organisation_id))', name);
  end loop;
  foreach name in array array['milestones', 'deliverables', 'dependencies', 'risks', 'team', 'report_days', 'result_rounds', 'targets'] loop
    execute format('create policy keepers on programme.%I for all using (programme.keeps(organisation_id)) '
      'with check (programme.keeps(organisation_id))', name);
    execute format('grant select, insert, update, delete on programme.%I to weerwerk_app', name);
  end loop;
end $$;
create policy keepers_tell on programme.standings for insert
  with check (programme.keeps(organisation_id) and reported_by = app.person());
grant select, insert on programme.standings to weerwerk_app;
